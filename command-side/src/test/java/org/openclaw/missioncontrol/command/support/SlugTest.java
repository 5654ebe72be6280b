package org.openclaw.missioncontrol.command.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource({
        "Launch,                launch",
        "Q3 Launch & Party,     q3-launch-party",
        "'  --Launch (new)!  ', launch-new",
        "a--b,                  a-b",
        "发布 v2,               v2",
    })
    void is_the_name_in_lower_case_with_a_hyphen_for_every_run_of_other_characters(String name, String slug) {
        assertThat(Slug.of(null, name, "spare")).isEqualTo(slug);
    }

    @Test
    void is_made_from_what_was_sent_if_that_is_not_blank() {
        assertThat(Slug.of("My Slug", "Launch", "spare")).isEqualTo("my-slug");
        assertThat(Slug.of("  ", "Launch", "spare")).isEqualTo("launch");
    }

    @Test
    void is_the_spare_one_when_nothing_is_left() {
        assertThat(Slug.of(null, "发布", "spare")).isEqualTo("spare");
        assertThat(Slug.of("!!!", "Launch", "spare")).isEqualTo("spare");
        assertThat(Slug.spare()).matches("[a-z0-9-]+").isNotEqualTo(Slug.spare());
    }
}
