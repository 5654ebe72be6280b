package org.openclaw.missioncontrol.socket.support;

import java.nio.charset.StandardCharsets;
import org.springframework.web.socket.TextMessage;

/**
 * A frame as it goes out, measured once however many receive it.
 *
 * @param bytes its size on the way
 */
public record Frame(TextMessage message, int bytes) {
    public static Frame of(String json) {
        return new Frame(new TextMessage(json), json.getBytes(StandardCharsets.UTF_8).length);
    }
}
