package org.openclaw.missioncontrol.socket.phone;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.openclaw.missioncontrol.socket.support.LogFollower;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** Puts the chat socket at its address. */
@Configuration(proxyBeanMethods = false)
class PhoneSocketConfiguration implements WebSocketConfigurer {
    private final PhoneSocket phones;

    PhoneSocketConfiguration(PhoneSocket phones) {
        this.phones = phones;
    }

    /** Every origin may shake hands, since browsers cannot read a refusal; foreign ones are shown out by a close code. */
    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(phones, PhoneSocket.ADDRESS).setAllowedOriginPatterns("*");
    }

    @Bean
    static LogFollower phoneFollower(EventStore events, PhoneHub hub) {
        return new LogFollower("phone-frames", events, hub);
    }
}
