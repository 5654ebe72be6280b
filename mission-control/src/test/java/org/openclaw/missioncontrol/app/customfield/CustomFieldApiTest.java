package org.openclaw.missioncontrol.app.customfield;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.Api.Answer;
import org.openclaw.missioncontrol.app.ApiTest;
import org.openclaw.missioncontrol.app.Crowd;
import tools.jackson.databind.JsonNode;

class CustomFieldApiTest extends ApiTest {
    private static final String FIELDS = "/api/v1/task-custom-fields";

    private static String unique(String key) {
        return key + "-" + UUID.randomUUID();
    }

    private static Map<String, Object> field(String board, Map<String, Object> rules) {
        var body = new LinkedHashMap<String, Object>(Map.of("field_key", unique("field"), "board_ids", List.of(board)));
        body.putAll(rules);
        return body;
    }

    private Answer define(String board, Map<String, Object> rules) {
        return admin.post(FIELDS, field(board, rules)).created();
    }

    private static List<String> keys(JsonNode page) {
        return page.get("items").findValuesAsString("field_key");
    }

    @Test
    void a_field_is_defined_changed_and_removed() {
        var board = board();
        var key = unique("points");
        var made = admin.post(FIELDS, Map.of("field_key", " " + key + " ", "board_ids", List.of(board, board)))
                .created();
        var field = FIELDS + "/" + made.id();
        assertThat(made.header("Location")).contains(field);
        assertThat(made.text("/field_key")).isEqualTo(key);
        assertThat(made.text("/label")).isEqualTo(key);
        assertThat(made.text("/field_type")).isEqualTo("text");
        assertThat(made.text("/ui_visibility")).isEqualTo("always");
        assertThat(made.json().get("required").asBoolean()).isFalse();
        assertThat(made.json().get("default_value").isNull()).isTrue();
        assertThat(made.json().get("board_ids").size()).isEqualTo(1);

        var other = board();
        var change = Map.of(
                "label",
                "Points",
                "field_type",
                "integer",
                "ui_visibility",
                "if set",
                "required",
                true,
                "default_value",
                3,
                "board_ids",
                List.of(other, board));
        var edited = admin.patch(field, change).ok();
        assertThat(edited.text("/label")).isEqualTo("Points");
        assertThat(edited.text("/field_type")).isEqualTo("integer");
        assertThat(edited.text("/ui_visibility")).isEqualTo("if_set");
        assertThat(edited.json().get("default_value").asInt()).isEqualTo(3);
        assertThat(edited.text("/board_ids/0")).isEqualTo(other);
        assertThat(admin.get(field).ok().json()).isEqualTo(edited.json());
        admin.with("If-Match", "\"0\"").patch(field, Map.of("label", "X")).refused(412, "version_mismatch");

        admin.delete(field).gone();
        admin.get(field).refused(404, "not_found");
    }

    @Test
    void types_have_more_than_one_spelling() {
        var spellings = Map.of(
                "text (long)", "text_long",
                "long_text", "text_long",
                "true/false", "boolean",
                "date & time", "date_time",
                "datetime", "date_time");
        var board = board();
        spellings.forEach((sent, shown) -> assertThat(
                        define(board, Map.of("field_type", sent)).text("/field_type"))
                .isEqualTo(shown));
    }

    @Test
    void fields_are_listed_by_label_in_any_case_of_letters_and_by_board() {
        var board = board();
        for (var label : List.of("beta", "Alpha", "GAMMA"))
            define(board, Map.of("field_key", label + board, "label", label));
        define(board(), Map.of("label", "Elsewhere"));
        assertThat(keys(admin.get(FIELDS + "?board_id=" + board).ok().json()))
                .containsExactly("Alpha" + board, "beta" + board, "GAMMA" + board);
        assertThat(admin.get(FIELDS + "?limit=1").ok().json().get("total").asInt())
                .isGreaterThan(3);
        admin.get(FIELDS + "?board_id=" + UUID.randomUUID()).refused(404, "not_found");
    }

    @Nested
    class Bad_input {
        private String refusedField(Map<String, Object> rules) {
            return admin.post(FIELDS, field(board(), rules)).is(422).text("/errors/0/field");
        }

        @Test
        void is_named() {
            assertThat(refusedField(Map.of("field_key", " "))).isEqualTo("field_key");
            assertThat(refusedField(Map.of("field_key", "x".repeat(101)))).isEqualTo("field_key");
            assertThat(refusedField(Map.of("label", " "))).isEqualTo("label");
            assertThat(refusedField(Map.of("field_type", "colour"))).isEqualTo("field_type");
            assertThat(refusedField(Map.of("ui_visibility", "sometimes"))).isEqualTo("ui_visibility");
            assertThat(refusedField(Map.of("board_ids", List.of()))).isEqualTo("board_ids");
            assertThat(refusedField(Map.of("validation_regex", "("))).isEqualTo("validation_regex");
            assertThat(refusedField(Map.of("validation_regex", "a+", "field_type", "integer")))
                    .isEqualTo("validation_regex");
            assertThat(refusedField(Map.of("validation_regex", "a+", "default_value", "b")))
                    .isEqualTo("default_value");
        }

        @Test
        void of_a_change_is_judged_by_what_the_field_would_be() {
            var field =
                    FIELDS + "/" + define(board(), Map.of("default_value", "b")).id();
            admin.patch(field, Map.of("validation_regex", "a+")).refused(422, "default_value_invalid");
            admin.patch(field, Map.of("validation_regex", "a+", "default_value", "aa"))
                    .ok();
            admin.patch(field, Map.of("field_key", "other")).refused(422, "field_key_fixed");
            admin.patch(field, Map.of()).refused(422, "nothing_to_change");
        }

        @Test
        void names_the_boards_that_do_not_exist_or_belong_to_others() {
            var unknown = UUID.randomUUID().toString();
            var foreign = abroad(() -> board());
            var boards = List.of(board(), unknown, foreign);
            var refusal = admin.post(FIELDS, Map.of("field_key", unique("a"), "board_ids", boards))
                    .refused(422, "unknown_boards");
            assertThat(refusal.json().get("invalid_board_ids").valueStream().map(JsonNode::asString))
                    .containsExactly(unknown, foreign);
        }
    }

    @Nested
    class A_key {
        @Test
        void belongs_to_one_field_of_the_organization() {
            var key = unique("key");
            var body = field(board(), Map.of("field_key", key));
            admin.post(FIELDS, body).created();
            admin.post(FIELDS, body).refused(409, "field_key_taken");
            assertThat(abroad(() -> admin.post(FIELDS, field(board(), Map.of("field_key", key)))
                            .created()
                            .text("/field_key")))
                    .isEqualTo(key);
        }

        @Test
        void goes_to_one_of_many_who_want_it() {
            var body = field(board(), Map.of());
            assertThat(new Crowd(64).statuses(() -> admin.post(FIELDS, body))).isEqualTo(Map.of(201, 1L, 409, 63L));
        }

        @Test
        void is_free_again_when_its_field_is_deleted() {
            var body = field(board(), Map.of());
            admin.delete(FIELDS + "/" + admin.post(FIELDS, body).created().id()).gone();
            admin.post(FIELDS, body).created();
        }
    }

    @Nested
    class A_field_that_is_used {
        private final String key = unique("note");

        private Map<String, Object> holding(Object value) {
            var values = new HashMap<String, Object>();
            values.put(key, value);
            return Map.of("custom_field_values", values);
        }

        @Test
        void cannot_be_deleted_until_no_task_holds_a_value() {
            var board = board();
            var field = FIELDS + "/" + define(board, Map.of("field_key", key)).id();
            var one = "/api/v1/tasks/" + task(board, "one");
            var other = "/api/v1/tasks/" + task(board, "other");
            for (var task : List.of(one, other)) admin.patch(task, holding("x")).ok();
            admin.delete(field).refused(409, "custom_field_in_use");
            admin.patch(one, holding(null)).ok();
            admin.delete(field).refused(409, "custom_field_in_use");
            admin.delete(other).gone();
            admin.delete(field).gone();
        }
    }
}
