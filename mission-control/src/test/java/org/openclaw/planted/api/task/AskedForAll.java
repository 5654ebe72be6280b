package org.openclaw.planted.api.task;

import org.openclaw.missioncontrol.app.house.Breaks;
import org.openclaw.missioncontrol.app.house.HouseRule;
import org.openclaw.planted.api.support.Query;

@Breaks(HouseRule.QUERIES_NAME_THEIR_ORGANIZATION)
public record AskedForAll(TaskId taskId) implements Query<TaskView> {}
