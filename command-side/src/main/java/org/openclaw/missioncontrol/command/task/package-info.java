/** Decides what may happen to a task. */
@NullMarked
package org.openclaw.missioncontrol.command.task;

import org.jspecify.annotations.NullMarked;
