package org.openclaw.missioncontrol.socket.support;

import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.TextMessage;

/** The frame that is coming in, in parts. Nothing is kept from one frame to the next, least of all room for a large one. */
final class IncomingText {
    private final int largest;
    private @Nullable StringBuilder begun;
    private int bytes;

    /** @param largest how many bytes a frame may have */
    IncomingText(int largest) {
        this.largest = largest;
    }

    /** Takes a part; the whole frame when it was the last one. */
    @Nullable
    String add(TextMessage part) {
        bytes += part.getPayloadLength();
        if (isTooLarge()) return null;
        if (begun == null && part.isLast()) return whole(part.getPayload());
        if (begun == null) begun = new StringBuilder();
        begun.append(part.getPayload());
        return part.isLast() ? whole(begun.toString()) : null;
    }

    /** By its bytes on the way. */
    boolean isTooLarge() {
        return bytes > largest;
    }

    private String whole(String text) {
        begun = null;
        bytes = 0;
        return text;
    }
}
