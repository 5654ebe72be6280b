package org.openclaw.missioncontrol.socket.board;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.openclaw.missioncontrol.socket.support.LogFollower;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** Puts the board socket at its address. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class BoardSocketConfiguration implements WebSocketConfigurer {
    private final BoardSocket boards;

    BoardSocketConfiguration(BoardSocket boards) {
        this.boards = boards;
    }

    /** Every origin may shake hands, since browsers cannot read a refusal; foreign ones are shown out by a close code. */
    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(boards, BoardSocket.ADDRESS)
                .addInterceptors(new SoundAddress())
                .setAllowedOriginPatterns("*");
    }

    @Bean
    static LogFollower boardFollower(EventStore events, BoardHub hub) {
        return new LogFollower("board-frames", events, hub);
    }
}
