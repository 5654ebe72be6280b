package org.openclaw.missioncontrol.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one program: all sides of Mission Control in one process. */
@SpringBootApplication(scanBasePackages = "org.openclaw.missioncontrol")
class MissionControl {
    static void main(String[] arguments) {
        SpringApplication.run(MissionControl.class, arguments);
    }
}
