/** Decides what is owed to gateways, and puts it into calls. */
@NullMarked
package org.openclaw.missioncontrol.command.dispatch;

import org.jspecify.annotations.NullMarked;
