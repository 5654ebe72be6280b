package org.openclaw.missioncontrol.example.gateway;

/** Whoever answers. */
public interface Agent {
    /**
     * Answers what a person said. May take minutes.
     *
     * @param sessionKey the same for all that one person and one agent say to each other
     * @throws AgentException when it cannot, with words for the person
     */
    String answer(String sessionKey, String content) throws AgentException, InterruptedException;

    /** The agent cannot answer. */
    final class AgentException extends Exception {
        public AgentException(String message) {
            super(message);
        }
    }
}
