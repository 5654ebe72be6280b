package org.openclaw.missioncontrol.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one program: all sides of Mission Control in one process. */
@SpringBootApplication(scanBasePackages = "org.openclaw.missioncontrol")
class MissionControl {
    static void main(String[] arguments) {
        // Axon prints an advertisement otherwise, and reads this nowhere but in the system properties.
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication.run(MissionControl.class, arguments);
    }
}
