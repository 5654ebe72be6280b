package org.openclaw.missioncontrol.example.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CommandLineTest {
    @Test
    void a_command_reads_what_was_said_and_writes_the_answer() throws Exception {
        assertThat(new CommandLine("tr a-z A-Z").answer("h5:1:2", "hello 你好")).isEqualTo("HELLO 你好");
    }

    @Test
    void it_is_told_whom_it_talks_to() throws Exception {
        assertThat(new CommandLine("cat > /dev/null; echo $SESSION_KEY").answer("h5:1:2", "hello"))
                .isEqualTo("h5:1:2");
    }

    @Test
    void one_that_fails_has_not_answered_whatever_it_wrote() {
        assertThatThrownBy(() -> new CommandLine("cat; exit 3").answer("h5:1:2", "hello"))
                .isInstanceOf(Agent.AgentException.class)
                .hasMessage("The agent could not answer.");
    }

    @Test
    void one_that_writes_nothing_has_nothing_to_say() {
        assertThatThrownBy(() -> new CommandLine("cat > /dev/null").answer("h5:1:2", "hello"))
                .isInstanceOf(Agent.AgentException.class)
                .hasMessage("The agent had nothing to say.");
    }
}
