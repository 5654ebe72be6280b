package org.openclaw.missioncontrol.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** The one program: all sides of Mission Control in one process. */
@SpringBootApplication(
        scanBasePackages = "org.openclaw.missioncontrol",
        // It makes up a user and a password, and logs it. Our callers are others.
        exclude = UserDetailsServiceAutoConfiguration.class)
class MissionControl {
    static void main(String[] arguments) {
        // Axon prints an advertisement otherwise, and reads this nowhere but in the system properties.
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication.run(MissionControl.class, arguments);
    }
}
