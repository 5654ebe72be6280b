package org.openclaw.missioncontrol.socket.support;

import java.nio.charset.StandardCharsets;
import org.springframework.web.socket.TextMessage;

/**
 * A frame as it goes out, measured once however many receive it.
 *
 * @param bytes its size on the way
 * @param written runs whenever it has been written to a socket; must be quick
 */
public record Frame(TextMessage message, int bytes, Runnable written) {
    private static final Runnable NOBODY_WANTS_TO_KNOW = () -> {};

    public static Frame of(String json) {
        return of(json, NOBODY_WANTS_TO_KNOW);
    }

    public static Frame of(String json, Runnable written) {
        return new Frame(new TextMessage(json), json.getBytes(StandardCharsets.UTF_8).length, written);
    }
}
