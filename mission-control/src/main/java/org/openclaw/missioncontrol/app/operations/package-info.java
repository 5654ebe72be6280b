/** What an operator sees and does, on the management port. */
@NullMarked
package org.openclaw.missioncontrol.app.operations;

import org.jspecify.annotations.NullMarked;
