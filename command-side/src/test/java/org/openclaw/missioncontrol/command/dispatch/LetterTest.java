package org.openclaw.missioncontrol.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.board.BoardId;

class LetterTest {
    private static final BoardId BOARD = BoardId.of("019b0000-0000-7000-8000-000000000001");

    @Test
    void to_a_main_agent_says_what_to_ask_and_where_to_tell_the_answer() {
        var letter = new Letter("May we deploy?", "c-1", List.of("gateway_main", "user_reply"), "user");
        assertThat(letter.askingUser(BOARD, "slack")).isEqualTo("""
            The lead of board 019b0000-0000-7000-8000-000000000001 has a question for a person:

            May we deploy?

            Preferred channel: slack
            Correlation id: c-1
            Reply tags: gateway_main, user_reply
            Reply source: user

            Ask the person, then tell the lead: POST /api/v1/agent/gateway/boards/019b0000-0000-7000-8000-000000000001/lead/message
            The body is JSON with content, and correlation_id, reply_tags and reply_source as they stand above.
            """);
    }

    @Test
    void to_a_lead_says_what_is_wanted_and_where_to_answer() {
        var letter = new Letter("How far are you?", null, List.of("lead_reply"), "lead");
        assertThat(letter.toLead(BOARD, Letter.Kind.QUESTION)).isEqualTo("""
            The main agent of your gateway has a question:

            How far are you?

            Kind: question
            Reply tags: lead_reply
            Reply source: lead

            Answer it: POST /api/v1/agent/boards/019b0000-0000-7000-8000-000000000001/gateway/main/ask-user
            The body is JSON with content, and correlation_id, reply_tags and reply_source as they stand above.
            """);
    }

    @Test
    void hands_over_what_is_no_question() {
        var letter = new Letter("Take this.", null, List.of(), "lead");
        assertThat(letter.toLead(BOARD, Letter.Kind.HANDOFF))
                .startsWith("The main agent of your gateway hands this over to you:")
                .contains("Kind: handoff")
                .doesNotContain("Correlation id", "Reply tags");
    }

    @Test
    void keeps_what_looks_like_a_pattern_as_it_is() {
        var letter = new Letter("100 % of %s", null, List.of(), "a %d");
        assertThat(letter.askingUser(BOARD, null)).contains("100 % of %s", "Reply source: a %d");
    }
}
