package org.openclaw.missioncontrol.command.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.openclaw.missioncontrol.api.customfield.CustomFieldType.INTEGER;
import static org.openclaw.missioncontrol.api.customfield.CustomFieldType.TEXT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.customfield.CustomFieldRules;
import org.openclaw.missioncontrol.api.support.Rejection;

class BoardFieldsTest {
    private static final CustomFieldRules OPTIONAL = new CustomFieldRules(TEXT, null, false, null);
    private static final CustomFieldRules REQUIRED = new CustomFieldRules(INTEGER, null, true, null);
    private static final CustomFieldRules REQUIRED_WITH_DEFAULT = new CustomFieldRules(INTEGER, null, true, 1);

    private final BoardFields fields =
            new BoardFields(Map.of("note", OPTIONAL, "points", REQUIRED, "effort", REQUIRED_WITH_DEFAULT));

    private static Map<String, @Nullable Object> value(String key, @Nullable Object value) {
        var values = new HashMap<String, @Nullable Object>();
        values.put(key, value);
        return values;
    }

    private Rejection refused(Map<String, @Nullable Object> sent, Map<String, Object> stored) {
        var refusal = catchThrowableOfType(Rejection.class, () -> fields.changes(sent, stored));
        assertThat(refusal.kind()).isEqualTo(Rejection.Kind.INVALID);
        return refusal;
    }

    @Nested
    class Values_that_are_sent {
        private final Map<String, Object> stored = Map.of("points", 3, "note", "old");

        @Test
        void change_those_that_are_stored() {
            assertThat(fields.changes(Map.of("note", "new", "effort", 2), stored))
                    .containsOnly(entry("note", "new"), entry("effort", 2));
        }

        @Test
        void change_nothing_where_they_are_stored_already() {
            assertThat(fields.changes(Map.of("points", 3, "note", "old"), stored))
                    .isEmpty();
            assertThat(fields.changes(value("effort", null), stored)).isEmpty();
        }

        @Test
        void may_be_what_is_stored_also_when_it_does_not_fit_any_more() {
            assertThat(fields.changes(Map.of("points", "three", "note", "new"), Map.of("points", "three")))
                    .containsOnly(entry("note", "new"));
        }

        @Test
        void remove_one_when_they_are_null() {
            assertThat(fields.changes(value("note", null), stored)).containsOnly(entry("note", null));
        }

        @Test
        void are_refused_when_the_board_has_no_such_field() {
            var refusal = refused(Map.of("colour", "red"), stored);
            assertThat(refusal.code()).isEqualTo("custom_field_unknown");
            assertThat(refusal.members()).containsEntry("unknown_field_keys", List.of("colour"));
        }

        @Test
        void are_refused_when_they_do_not_fit() {
            var refusal = refused(Map.of("points", "three"), stored);
            assertThat(refusal.code()).isEqualTo("custom_field_invalid");
            assertThat(refusal.members()).containsEntry("field_key", "points").containsEntry("field_type", INTEGER);
        }
    }

    @Nested
    class A_field_that_must_have_a_value {
        @Test
        void has_one_when_it_is_sent_or_stored() {
            assertThat(fields.changes(Map.of("points", 3), Map.of())).containsOnly(entry("points", 3));
            assertThat(fields.changes(Map.of(), Map.of("points", 3))).isEmpty();
        }

        @Test
        void has_its_default_also_when_its_own_is_removed() {
            assertThat(fields.changes(value("effort", null), Map.of("points", 3, "effort", 5)))
                    .containsOnly(entry("effort", null));
        }

        @Test
        void is_missed_when_there_is_none() {
            var refusal = refused(Map.of("note", "new"), Map.of());
            assertThat(refusal.code()).isEqualTo("custom_field_required");
            assertThat(refusal.members()).containsEntry("missing_field_keys", List.of("points"));
        }

        @Test
        void is_missed_when_its_only_one_is_removed() {
            assertThat(refused(value("points", null), Map.of("points", 3)).code())
                    .isEqualTo("custom_field_required");
        }
    }

    @Test
    void merged_values_are_those_stored_without_the_removed_ones_and_with_the_new_ones() {
        var changes = value("note", null);
        changes.put("points", 4);
        assertThat(BoardFields.merge(Map.of("note", "old", "effort", 2), changes))
                .containsOnly(entry("effort", 2), entry("points", 4));
    }

    @Test
    void values_of_fields_that_the_board_has_no_more_are_left_alone() {
        assertThat(fields.changes(Map.of("points", 4), Map.of("points", 3, "gone", "kept")))
                .containsOnly(entry("points", 4));
    }
}
