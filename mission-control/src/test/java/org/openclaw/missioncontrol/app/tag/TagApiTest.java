package org.openclaw.missioncontrol.app.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.ApiTest;
import org.openclaw.missioncontrol.app.Crowd;

class TagApiTest extends ApiTest {
    private static final String TAGS = "/api/v1/tags";

    private String tag(String name) {
        return admin.post(TAGS, Map.of("name", name)).created().id();
    }

    private static String unique(String name) {
        return name + " " + UUID.randomUUID();
    }

    @Test
    void a_tag_is_made_changed_and_removed() {
        var name = unique("Very urgent");
        var made = admin.post(TAGS, Map.of("name", " " + name + " ", "color", "#FF00aa"))
                .created();
        var tag = TAGS + "/" + made.id();
        assertThat(made.header("Location")).contains(tag);
        assertThat(made.text("/name")).isEqualTo(name);
        assertThat(made.text("/slug")).startsWith("very-urgent-");
        assertThat(made.text("/color")).isEqualTo("ff00aa");
        assertThat(made.json().get("description").isNull()).isTrue();
        assertThat(made.text("/task_count")).isEqualTo("0");

        var other = unique("Hot");
        var change = new HashMap<String, Object>(Map.of("name", other, "description", "At once"));
        change.put("slug", null);
        var edited = admin.patch(tag, change).ok();
        assertThat(edited.text("/name")).isEqualTo(other);
        assertThat(edited.text("/slug")).startsWith("hot-");
        assertThat(edited.text("/description")).isEqualTo("At once");
        assertThat(admin.get(tag).ok().json()).isEqualTo(edited.json());
        admin.with("If-Match", "\"0\"").patch(tag, Map.of("name", "X")).refused(412, "version_mismatch");

        admin.delete(tag).gone();
        admin.get(tag).refused(404, "not_found");
        admin.delete(tag).refused(404, "not_found");
    }

    @Test
    void a_tag_is_grey_when_no_color_is_sent() {
        assertThat(admin.get(TAGS + "/" + tag(unique("Plain"))).ok().text("/color"))
                .isEqualTo("9e9e9e");
    }

    @Test
    void bad_input_is_named() {
        for (var name : new Object[] {" ", "x".repeat(101), 7})
            assertThat(admin.post(TAGS, Map.of("name", name)).is(422).text("/errors/0/field"))
                    .isEqualTo("name");
        for (var color : new String[] {"red", "#12345", "1234567"})
            assertThat(admin.post(TAGS, Map.of("name", "A", "color", color))
                            .is(422)
                            .text("/errors/0/field"))
                    .isEqualTo("color");
        admin.patch(TAGS + "/" + tag(unique("Plain")), Map.of()).refused(422, "nothing_to_change");
        admin.get(TAGS + "?sort=color").refused(422, "unknown_sort");
    }

    @Test
    void tags_are_listed_by_name_in_any_case_of_letters() {
        var mark = UUID.randomUUID().toString();
        for (var name : new String[] {"zz-b ", "ZZ-C ", "zz-a "}) tag(name + mark);
        assertThat(admin.get(TAGS + "?q=" + mark.toUpperCase())
                        .ok()
                        .json()
                        .get("items")
                        .findValuesAsString("name"))
                .containsExactly("zz-a " + mark, "zz-b " + mark, "ZZ-C " + mark);
    }

    @Nested
    class A_slug {
        @Test
        void belongs_to_one_tag_of_the_organization() {
            var slug = "slug-" + UUID.randomUUID();
            admin.post(TAGS, Map.of("name", "One", "slug", slug)).created();
            admin.post(TAGS, Map.of("name", "Two", "slug", slug)).refused(409, "tag_slug_taken");
            admin.patch(TAGS + "/" + tag(unique("Two")), Map.of("slug", slug)).refused(409, "tag_slug_taken");
        }

        @Test
        void is_found_also_for_names_that_leave_nothing() {
            assertThat(admin.post(TAGS, Map.of("name", "紧急")).created().text("/slug"))
                    .startsWith("tag");
            assertThat(admin.post(TAGS, Map.of("name", "重要")).created().text("/slug"))
                    .startsWith("tag-");
        }

        @Test
        void goes_to_one_of_many_who_want_it() {
            var slug = "slug-" + UUID.randomUUID();
            assertThat(new Crowd(64).statuses(() -> admin.post(TAGS, Map.of("name", "One", "slug", slug))))
                    .isEqualTo(Map.of(201, 1L, 409, 63L));
        }
    }
}
