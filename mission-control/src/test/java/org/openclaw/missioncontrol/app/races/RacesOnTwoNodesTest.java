package org.openclaw.missioncontrol.app.races;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.openclaw.missioncontrol.app.SecondNode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

class RacesOnTwoNodesTest extends Races {
    private static @Nullable SecondNode second;

    @BeforeEach
    void startSecondNode(@Autowired Environment settings) throws Exception {
        if (second == null) second = SecondNode.beside(settings, adminToken.value());
    }

    @AfterAll
    static void stopSecondNode() {
        if (second != null) second.close();
        second = null;
    }

    @Override
    List<Integer> ports() {
        return List.of(port, second.port());
    }
}
