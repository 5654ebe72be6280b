package org.openclaw.missioncontrol.socket.relay;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.openclaw.missioncontrol.socket.support.LogFollower;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** Puts the relay socket at its address. */
@Configuration(proxyBeanMethods = false)
class RelaySocketConfiguration implements WebSocketConfigurer {
    private final RelaySocket relays;

    RelaySocketConfiguration(RelaySocket relays) {
        this.relays = relays;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(relays, RelaySocket.ADDRESS).setAllowedOriginPatterns("*");
    }

    @Bean
    static LogFollower relayFollower(EventStore events, RelayHub hub) {
        return new LogFollower("relay-frames", events, hub);
    }
}
