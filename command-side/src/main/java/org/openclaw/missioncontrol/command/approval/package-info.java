/** Decides who may ask for approval, and who may grant or refuse it. */
@NullMarked
package org.openclaw.missioncontrol.command.approval;

import org.jspecify.annotations.NullMarked;
