package org.openclaw.missioncontrol.command.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.springframework.mock.web.MockHttpServletRequest;

class RelayAddressTest {
    private static final GatewayId GATEWAY = GatewayId.next();

    private final MockHttpServletRequest call = new MockHttpServletRequest();

    @ParameterizedTest
    @CsvSource({
        "https://mission.example, wss://mission.example",
        "' https://mission.example// ', wss://mission.example",
        "http://mission.example:8000, ws://mission.example:8000",
        "mission.example, wss://mission.example",
        "mission.example:8443, wss://mission.example:8443",
        "https://example.org/mission/, wss://example.org/mission",
        "wss://mission.example, wss://mission.example"
    })
    void is_below_the_configured_one(String configured, String base) {
        assertThat(new RelayAddress(configured).of(GATEWAY, call))
                .isEqualTo(base + "/ws/gateway/" + GATEWAY + "/relay");
    }

    @Test
    void is_below_the_one_that_was_called_when_none_is_configured() {
        call.setScheme("https");
        call.setServerName("called.example");
        call.setServerPort(8443);
        assertThat(new RelayAddress(" ").of(GATEWAY, call))
                .isEqualTo("wss://called.example:8443/ws/gateway/" + GATEWAY + "/relay");
    }
}
