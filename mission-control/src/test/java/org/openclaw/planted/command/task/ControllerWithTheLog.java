package org.openclaw.planted.command.task;

import static org.openclaw.missioncontrol.app.house.HouseRule.CONTROLLERS_USE_THE_DOORS;

import org.openclaw.missioncontrol.app.house.Breaks;
import org.openclaw.planted.platform.eventlog.Engine;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Breaks(CONTROLLERS_USE_THE_DOORS)
class ControllerWithTheLog {
    Engine engine = new Engine();
}
