package org.openclaw.missioncontrol.socket.support;

/** One connection, from its handshake to its end. What comes in is handled one after the other. */
public interface Connection {
    /** The handshake is over. */
    default void begin() throws InterruptedException {}

    /** A whole frame came in. */
    void receive(String text, String requestId) throws InterruptedException;

    /** Something of ours failed: said so, and nothing else changes. */
    void fail(Throwable failure);

    /** It has ended, whoever ended it. */
    void end();
}
