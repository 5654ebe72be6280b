package org.openclaw.missioncontrol.socket.support;

import org.jspecify.annotations.Nullable;

/**
 * A connection on which the other side shows first who it is, and then says one frame after the other.
 *
 * @param <F> all frames that it may say
 */
public abstract class Conversation<F> implements Connection {
    private final Class<F> frames;
    private final FrameReader reading;
    private final Socket socket;
    private final MalformedFrames malformed = new MalformedFrames();

    protected Conversation(Class<F> frames, FrameReader reading, Socket socket) {
        this.frames = frames;
        this.reading = reading;
        this.socket = socket;
    }

    protected final Socket socket() {
        return socket;
    }

    /** Whether the other side has shown who it is. */
    protected abstract boolean isKnown();

    /** It said something before it showed who it is. */
    protected abstract void askForToken();

    /** @param ref the id of the frame; null when it has none */
    protected abstract void hear(F frame, @Nullable String ref, String requestId) throws InterruptedException;

    /** Says no, or that something of ours failed. */
    protected abstract void say(Refusal refusal, @Nullable String ref);

    @Override
    public final void receive(String text, String requestId) throws InterruptedException {
        String ref = null;
        try {
            var said = reading.parse(text);
            ref = FrameReader.text(said.path("id"));
            var isToken = said.path("type").asString().equals("auth");
            if (isKnown() || isToken) hear(reading.read(said, text, frames), ref, requestId);
            else askForToken();
        } catch (RuntimeException failure) {
            refuse(failure, ref);
        }
    }

    protected final void refuse(Throwable failure, @Nullable String ref) {
        var refusal = Refusal.of(failure);
        say(refusal, ref);
        if (refusal.isMalformed()) malformed.note(socket);
    }

    @Override
    public final void fail(Throwable failure) {
        say(Refusal.of(failure), null);
    }

    /** What it sees cannot be trusted: it has to come back. */
    protected final void startOver(RuntimeException failure) {
        fail(failure);
        socket.close(1011, "server fault");
    }
}
