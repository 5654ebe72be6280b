package org.openclaw.missioncontrol.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.UUID;

/** A gateway whose agents say at once what was said to them. */
final class RelayEnd extends SocketEnd {
    private final String token;
    private volatile boolean letIn;

    RelayEnd(SocketChannel channel, String token) {
        super(channel);
        this.token = token;
    }

    @Override
    void opened() throws IOException {
        say("{\"type\":\"auth\",\"payload\":{\"relay_token\":\"" + token + "\"}}");
    }

    boolean isLetIn() {
        return letIn;
    }

    @Override
    void take(ByteBuffer frame, int end) throws IOException {
        var text = text(frame, end);
        if (text.contains("\"type\":\"auth_ok\"")) letIn = true;
        else if (text.contains("\"type\":\"chat.send\"")) answer(text);
        else if (text.contains("error\"")) throw new IOException("Refused: " + text);
    }

    private void answer(String text) throws IOException {
        var message = Http.member(text, "id");
        say("{\"type\":\"chat.received\",\"id\":\"" + message + "\"}");
        say("{\"type\":\"chat.reply\",\"id\":\"" + UUID.randomUUID() + "\",\"payload\":{\"session_key\":\""
                + Http.member(text, "session_key") + "\",\"in_reply_to\":\"" + message + "\",\"content\":\""
                + Http.member(text, "content") + "\"}}");
    }
}
