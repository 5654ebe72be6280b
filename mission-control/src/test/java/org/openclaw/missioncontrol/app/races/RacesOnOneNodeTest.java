package org.openclaw.missioncontrol.app.races;

import java.util.List;

class RacesOnOneNodeTest extends Races {
    @Override
    List<Integer> ports() {
        return List.of(port);
    }
}
