package org.openclaw.planted.command.task;

import static org.openclaw.missioncontrol.app.house.HouseRule.REACTIONS_RUN_ONCE;

import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.app.house.Breaks;
import org.openclaw.planted.api.task.TaskEvent;

@Breaks(REACTIONS_RUN_ONCE)
class WhenTaskRenamedThenTellAgain {
    @EventHandler
    void on(TaskEvent event) {}
}
