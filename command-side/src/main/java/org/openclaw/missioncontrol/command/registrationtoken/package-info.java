/** Decides what may happen to registration tokens. */
@NullMarked
package org.openclaw.missioncontrol.command.registrationtoken;

import org.jspecify.annotations.NullMarked;
