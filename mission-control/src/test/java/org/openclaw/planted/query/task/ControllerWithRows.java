package org.openclaw.planted.query.task;

import static org.openclaw.missioncontrol.app.house.HouseRule.CONTROLLERS_USE_THE_DOORS;

import org.openclaw.missioncontrol.app.house.Breaks;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Breaks(CONTROLLERS_USE_THE_DOORS)
class ControllerWithRows {
    void find(TaskRows rows) {}
}
