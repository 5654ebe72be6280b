/** The way in: who a credential stands for, and what awaits him on his first visit. */
@NullMarked
package org.openclaw.missioncontrol.command.identity;

import org.jspecify.annotations.NullMarked;
