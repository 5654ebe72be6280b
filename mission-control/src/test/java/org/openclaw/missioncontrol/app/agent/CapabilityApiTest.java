package org.openclaw.missioncontrol.app.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.Api.Answer;
import org.openclaw.missioncontrol.app.ApiTest;
import org.openclaw.missioncontrol.app.Crowd;

class CapabilityApiTest extends ApiTest {
    private String agent;
    private String capabilities;

    @BeforeEach
    void hire() {
        agent = worker(board()).id();
        capabilities = "/api/v1/agents/" + agent + "/capabilities";
    }

    private Answer add(String capability) {
        return admin.post(capabilities, Map.of("capability", capability));
    }

    @Test
    void a_capability_is_added_shown_and_removed_in_any_case_of_letters() {
        var metadata = Map.of("languages", Map.of("java", 25));
        var added = admin.post(
                        capabilities,
                        Map.of("capability", " Code_Review ", "proficiency", "expert", "metadata", metadata))
                .created();
        assertThat(added.header("Location")).contains(capabilities);
        assertThat(added.text("/agent_id")).isEqualTo(agent);
        assertThat(added.text("/capability")).isEqualTo("code_review");
        assertThat(added.text("/proficiency")).isEqualTo("expert");
        assertThat(added.text("/metadata/languages/java")).isEqualTo("25");
        assertThat(admin.get(capabilities).ok().json().at("/items/0")).isEqualTo(added.json());

        admin.delete(capabilities + "/CODE_review").gone();
        admin.delete(capabilities + "/code_review").refused(404, "not_found");
        assertThat(admin.get(capabilities).ok().text("/total")).isEqualTo("0");
    }

    @Test
    void capabilities_are_listed_in_the_order_of_the_alphabet_and_are_standard_unless_said_otherwise() {
        for (var capability : new String[] {"translate", "chat", "c++"})
            add(capability).created();
        var listed = admin.get(capabilities).ok();
        assertThat(listed.json()
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("capability").asString()))
                .containsExactly("c++", "chat", "translate");
        assertThat(listed.text("/items/0/proficiency")).isEqualTo("standard");
        admin.delete(capabilities + "/c%2B%2B").gone();
    }

    @Test
    void an_agent_has_each_capability_once_also_when_many_add_it_at_once() {
        var statuses = Crowd.of(64).statuses(() -> add("chat"));
        assertThat(statuses).containsOnly(Map.entry(201, 1L), Map.entry(409, 63L));
        add("Chat").refused(409, "capability_exists");
    }

    @Test
    void bad_input_is_named() {
        for (var capability : new Object[] {"", "-chat", "two words", "x".repeat(129), 7})
            assertThat(admin.post(capabilities, Map.of("capability", capability))
                            .is(422)
                            .text("/errors/0/field"))
                    .isEqualTo("capability");
        assertThat(admin.post(capabilities, Map.of("capability", "chat", "proficiency", "godlike"))
                        .is(422)
                        .text("/errors/0/field"))
                .isEqualTo("proficiency");
    }

    @Test
    void they_go_with_the_agent() {
        add("chat").created();
        admin.delete("/api/v1/agents/" + agent).gone();
        admin.get(capabilities).refused(404, "not_found");
        add("chat").refused(404, "not_found");
    }

    @Test
    void the_timeline_tells_of_them() {
        add("chat").created();
        assertThat(admin.get("/api/v1/activity?agent_id=" + agent).ok().text("/items/0/message"))
                .endsWith("can do chat now.");
    }
}
