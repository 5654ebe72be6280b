package org.openclaw.missioncontrol.socket.support;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;

/**
 * How much room the container keeps for each socket as long as it is open. Frames arrive in parts, so this limits nothing:
 * it is what thousands of sockets cost that only wait.
 */
@Configuration(proxyBeanMethods = false)
class SocketContainer {
    private static final int TEXT = 1_024; // characters
    private static final int BINARY = 128; // bytes; nobody may send any

    @Bean
    static ServletServerContainerFactoryBean serverContainer() {
        var container = new ServletServerContainerFactoryBean();
        container.setMaxTextMessageBufferSize(TEXT);
        container.setMaxBinaryMessageBufferSize(BINARY);
        return container;
    }
}
