package org.openclaw.planted.api.task;

import static org.openclaw.missioncontrol.app.house.HouseRule.API_IS_PLAIN_JAVA;

import java.nio.file.Files;
import java.nio.file.Path;
import org.openclaw.missioncontrol.app.house.Breaks;

@Breaks(API_IS_PLAIN_JAVA)
public class ReadsFiles {
    boolean isThere(String name) {
        return Files.exists(Path.of(name));
    }
}
