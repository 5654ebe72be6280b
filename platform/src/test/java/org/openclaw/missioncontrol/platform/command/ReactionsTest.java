package org.openclaw.missioncontrol.platform.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.identity.Actor;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.slf4j.MDC;

class ReactionsTest {
    private final Commands commands = mock();
    private final List<String> known = new ArrayList<>();

    @Test
    void the_log_tells_of_a_reaction_to_which_request_it_belongs() {
        when(commands.send(any(), any())).thenAnswer(_ -> known.add(MDC.get("request_id")));
        new Reactions(commands).send("command", happenedInRequest("request-1"), ReactionsTest.class);
        assertThat(known).containsExactly("request-1");
        assertThat(MDC.get("request_id")).isNull();
    }

    private static Envelope happenedInRequest(String request) {
        var actor = new Actor(Actor.Type.SYSTEM, "tests");
        var event = UUID.randomUUID().toString();
        return new Envelope(event, 1, 0, Instant.now(), OrganizationId.next(), actor, request, request, "rest", null);
    }
}
