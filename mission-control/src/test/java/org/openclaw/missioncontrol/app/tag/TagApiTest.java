package org.openclaw.missioncontrol.app.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.ApiTest;
import org.openclaw.missioncontrol.app.Crowd;
import tools.jackson.databind.JsonNode;

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

    @Nested
    class On_tasks {
        private static final String TASKS = "/api/v1/tasks";

        private final String name = unique("Red");

        private String tagged(String board, String... tags) {
            return admin.post(TASKS, Map.of("board_id", board, "title", "Write", "tag_ids", List.of(tags)))
                    .created()
                    .id();
        }

        private JsonNode tags(String task) {
            return admin.get(TASKS + "/" + task).ok().json().get("tags");
        }

        @Test
        void shows_as_it_is_called_now_in_the_order_of_the_task() {
            var red = tag(name);
            var blue = tag(unique("Blue"));
            var task = tagged(board(), blue, red, blue);
            assertThat(tags(task).findValuesAsString("id")).containsExactly(blue, red);
            admin.patch(TAGS + "/" + red, Map.of("name", name + "!", "color", "ff0000"))
                    .ok();
            assertThat(tags(task).at("/1/name").asString()).isEqualTo(name + "!");
            assertThat(tags(task).at("/1/color").asString()).isEqualTo("ff0000");
        }

        @Test
        void is_counted_and_found() {
            var red = tag(name);
            var board = board();
            var task = tagged(board, red);
            task(board, "plain");
            assertThat(admin.get(TAGS + "/" + red).ok().text("/task_count")).isEqualTo("1");
            for (var list : List.of(TASKS, "/api/v1/boards/" + board + "/tasks"))
                assertThat(admin.get(list + "?tag_id=" + red)
                                .ok()
                                .json()
                                .get("items")
                                .findValuesAsString("id"))
                        .contains(task)
                        .doesNotContain(board)
                        .allSatisfy(id -> assertThat(id).isIn(task, red));
        }

        @Test
        void must_be_one_of_the_organization() {
            var unknown = UUID.randomUUID().toString();
            var body = Map.of("board_id", board(), "title", "Write", "tag_ids", List.of(unknown));
            var refusal = admin.post(TASKS, body).refused(404, "tag_not_found");
            assertThat(refusal.text("/missing_tag_ids/0")).isEqualTo(unknown);
            admin.patch(TASKS + "/" + task(board(), "plain"), Map.of("tag_ids", List.of(unknown)))
                    .refused(404, "tag_not_found");
        }

        @Test
        void goes_when_the_tag_is_deleted_and_the_task_stays_as_it_is() {
            var red = tag(name);
            var blue = tag(unique("Blue"));
            var task = tagged(board(), red, blue);
            admin.delete(TAGS + "/" + red).gone();
            assertThat(tags(task).findValuesAsString("id")).containsExactly(blue);
            await().untilAsserted(() -> assertThat(admin.get(TASKS + "/" + task)
                            .ok()
                            .json()
                            .get("tag_ids")
                            .valueStream()
                            .map(JsonNode::asString))
                    .containsExactly(blue));
            assertThat(admin.get(TASKS + "?tag_id=" + red).ok().text("/total")).isEqualTo("0");
        }

        @Test
        void is_listed_for_the_agents_of_a_board() {
            var red = tag(name);
            var board = board();
            var worker = worker(board);
            assertThat(worker.api()
                            .get("/api/v1/agent/boards/" + board + "/tags?limit=100")
                            .ok()
                            .json()
                            .get("items")
                            .findValuesAsString("id"))
                    .contains(red);
            worker.api().get("/api/v1/agent/boards/" + board() + "/tags").refused(403, "board_read_required");
        }
    }
}
