package org.openclaw.missioncontrol.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

/** A phone: it logs in, and reads just enough of each frame to know it again. */
final class Phone extends SocketEnd {
    private static final Pattern NUMBER = Pattern.compile("#(\\d+)#");

    private final String token;
    private final IntConsumer answered;
    private volatile boolean letIn;

    /** @param answered is told the number of each message whose answer comes */
    Phone(SocketChannel channel, String token, IntConsumer answered) {
        super(channel);
        this.token = token;
        this.answered = answered;
    }

    @Override
    void opened() throws IOException {
        say("{\"type\":\"auth\",\"payload\":{\"token\":\"" + token + "\"}}");
    }

    boolean isLetIn() {
        return letIn;
    }

    void say(String agent, String id, int number) throws IOException {
        say("{\"type\":\"chat\",\"id\":\"" + id + "\",\"payload\":{\"agent_id\":\"" + agent + "\",\"content\":\"Hello #"
                + number + "#\"}}");
    }

    @Override
    void take(ByteBuffer frame, int end) throws IOException {
        var text = text(frame, end);
        if (text.contains("\"type\":\"auth_ok\"")) letIn = true;
        else if (text.contains("\"type\":\"chat\"")) {
            var number = NUMBER.matcher(text);
            if (number.find()) answered.accept(Integer.parseInt(number.group(1)));
        } else if (text.contains("error\"")) throw new IOException("Refused: " + text);
    }
}
