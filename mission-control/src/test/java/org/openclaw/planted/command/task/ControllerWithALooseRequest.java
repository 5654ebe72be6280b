package org.openclaw.planted.command.task;

import static org.openclaw.missioncontrol.app.house.HouseRule.REQUESTS_ARE_RECORDS;

import org.openclaw.missioncontrol.app.house.Breaks;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Breaks(REQUESTS_ARE_RECORDS)
class ControllerWithALooseRequest {
    static class Loose {}
}
