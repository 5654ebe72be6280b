package org.openclaw.planted.api.task;

import static org.openclaw.missioncontrol.app.house.HouseRule.MESSAGES_ARE_RECORDS;

import org.openclaw.missioncontrol.app.house.Breaks;

@Breaks(MESSAGES_ARE_RECORDS)
public sealed interface TaskEvent {
    final class TaskRenamed implements TaskEvent {}
}
