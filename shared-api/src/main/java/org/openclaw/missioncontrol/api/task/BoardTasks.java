package org.openclaw.missioncontrol.api.task;

import java.util.List;

/**
 * All tasks of a board as they stood at one moment.
 *
 * @param position of the last event in the log that they show
 */
public record BoardTasks(long position, List<TaskView> tasks) {}
