package org.openclaw.missioncontrol.command.dispatch;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardId;

/**
 * What one agent says to another, as that reads it: what is said, what goes with it, and where to answer.
 *
 * @param correlationId by which the answer will be known; null when it needs none
 * @param replyTags with which the answer is to be marked
 * @param replySource as what the answer is to be marked
 */
record Letter(String content, @Nullable String correlationId, List<String> replyTags, String replySource) {
    private static final String ANSWER =
            "The body is JSON with content, and correlation_id, reply_tags and reply_source" + " as they stand above.";

    /** For the main agent of a gateway. */
    String askingUser(BoardId board, @Nullable String preferredChannel) {
        return """
            The lead of board %s has a question for a person:

            %s

            %s%s
            Ask the person, then tell the lead: POST /api/v1/agent/gateway/boards/%s/lead/message
            %s
            """.formatted(board, content, line("Preferred channel", preferredChannel), marks(), board, ANSWER);
    }

    /** For the lead of the board. */
    String toLead(BoardId board, Kind kind) {
        return """
            The main agent of your gateway %s:

            %s

            %s%s
            Answer it: POST /api/v1/agent/boards/%s/gateway/main/ask-user
            %s
            """.formatted(
                kind.words, content, line("Kind", kind.name().toLowerCase(Locale.ROOT)), marks(), board, ANSWER);
    }

    private String marks() {
        return line("Correlation id", correlationId)
                + line("Reply tags", String.join(", ", replyTags))
                + line("Reply source", replySource);
    }

    private static String line(String name, @Nullable String value) {
        return value == null || value.isBlank() ? "" : name + ": " + value.strip() + "\n";
    }

    /** What is wanted of a lead. */
    enum Kind {
        @JsonProperty("question")
        QUESTION("has a question"),
        @JsonProperty("handoff")
        HANDOFF("hands this over to you");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }
}
