package org.openclaw.missioncontrol.app.faults;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** What a client says to PostgreSQL, message by message, as far as one must understand it to notice a COMMIT. */
final class FrontendMessages {
    private static final int PROTOCOL_3 = 3 << 16;
    private static final byte[] SYNC = {'S', 0, 0, 0, 4};

    private final DataInputStream in;
    private final Set<String> commits = new HashSet<>();
    private boolean started;
    private boolean commitIsNext;
    private char type;
    private byte[] body = {};

    FrontendMessages(DataInputStream in) {
        this.in = in;
    }

    /** Reads the next one; false when there is none any more. */
    boolean next() throws IOException {
        try {
            type = started ? (char) in.readByte() : 0;
            body = new byte[in.readInt() - 4];
            in.readFully(body);
        } catch (EOFException _) {
            return false;
        }
        if (!started) started = ByteBuffer.wrap(body).getInt() == PROTOCOL_3;
        else if (type == 'P') learn();
        else if (type == 'B') commitIsNext = commits.contains(text(text(0).length() + 1));
        return true;
    }

    /** A statement may be prepared under a name once and be used later. */
    private void learn() {
        var name = text(0);
        if (text(name.length() + 1).equalsIgnoreCase("COMMIT")) commits.add(name);
        else commits.remove(name);
    }

    /** Whether PostgreSQL commits when it hears this message. */
    boolean isCommit() {
        return type == 'E' && commitIsNext || type == 'Q' && text(0).equalsIgnoreCase("COMMIT");
    }

    /** Passes it on. */
    void writeTo(OutputStream out) throws IOException {
        var whole = ByteBuffer.allocate(5 + body.length);
        if (type != 0) whole.put((byte) type);
        whole.putInt(4 + body.length).put(body);
        out.write(whole.array(), 0, whole.position());
        out.flush();
    }

    /** Ends the group of messages to which a commit belongs, in place of the client. */
    static void endGroup(OutputStream out) throws IOException {
        out.write(SYNC);
        out.flush();
    }

    /** The text that begins at an offset of the body and ends with a zero. */
    private String text(int from) {
        int end = from;
        while (end < body.length && body[end] != 0) end++;
        return new String(body, from, end - from, StandardCharsets.UTF_8);
    }
}
