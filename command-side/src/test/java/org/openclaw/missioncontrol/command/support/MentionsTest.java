package org.openclaw.missioncontrol.command.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MentionsTest {
    private static boolean mean(String text, String name, boolean lead) {
        return Mentions.mean(Mentions.in(text), name, lead);
    }

    @Test
    void mean_an_agent_by_its_name_or_the_first_word_of_it_in_any_case_of_letters() {
        assertThat(mean("Ask @ADA, please", "Ada", false)).isTrue();
        assertThat(mean("@ada: look", "Ada Lovelace", false)).isTrue();
        assertThat(mean("@lovelace", "Ada Lovelace", false)).isFalse();
        assertThat(mean("ada", "Ada", false)).isFalse();
        assertThat(mean("@adam", "Ada", false)).isFalse();
    }

    @Test
    void mean_the_lead_by_its_role() {
        assertThat(mean("@lead?", "Ada", true)).isTrue();
        assertThat(mean("@lead?", "Ada", false)).isFalse();
    }

    @Test
    void begin_with_a_letter_and_are_at_most_32_long() {
        assertThat(Mentions.in("@1st @-x @ @_ 4@2")).isEmpty();
        assertThat(Mentions.in("@Ada_L-2! (@bob)")).containsExactlyInAnyOrder("ada_l-2", "bob");
        assertThat(Mentions.in("@" + "a".repeat(40))).containsExactly("a".repeat(32));
    }

    @Test
    void mean_an_agent_whose_name_is_one_word_with_marks_in_it() {
        assertThat(mean("@agent-7_b?", "Agent-7_B", false)).isTrue();
        assertThat(mean("@agent", "Agent-7_B", false)).isFalse();
    }
}
