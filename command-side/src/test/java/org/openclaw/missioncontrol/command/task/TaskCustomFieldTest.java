package org.openclaw.missioncontrol.command.task;

import static org.openclaw.missioncontrol.api.task.TaskStatus.INBOX;
import static org.openclaw.missioncontrol.command.task.TaskExamples.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.customfield.CustomFieldRules;
import org.openclaw.missioncontrol.api.customfield.CustomFieldType;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.task.TaskCommand.CreateTask;
import org.openclaw.missioncontrol.api.task.TaskEvent.TaskCreated;
import org.openclaw.missioncontrol.api.task.TaskEvent.TaskCustomFieldsChanged;
import org.openclaw.missioncontrol.api.task.TaskPriority;
import org.openclaw.missioncontrol.command.support.BoardFields;

class TaskCustomFieldTest extends TaskFixture {
    private final TaskCustomFieldsChanged filled = now(Map.of("points", 3, "note", "first"), "points", "note");

    @BeforeEach
    void on_a_board_with_fields() {
        guard.fields = new BoardFields(Map.of(
                "points", new CustomFieldRules(CustomFieldType.INTEGER, null, true, 1),
                "note", new CustomFieldRules(CustomFieldType.TEXT, null, false, null)));
    }

    private static TaskCustomFieldsChanged now(Map<String, Object> values, String... changed) {
        return new TaskCustomFieldsChanged(TASK, BOARD, values, List.of(changed));
    }

    private static Map<String, @Nullable Object> without(String key) {
        var values = new HashMap<String, @Nullable Object>();
        values.put(key, null);
        return values;
    }

    @Nested
    class Planning_a_task_with_values {
        private CreateTask plan(Map<String, @Nullable Object> values) {
            return new CreateTask(
                    TASK,
                    BOARD,
                    "Write the report",
                    null,
                    INBOX,
                    TaskPriority.MEDIUM,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    values,
                    null);
        }

        private TaskCreated holding(Map<String, Object> values) {
            return new TaskCreated(
                    TASK,
                    BOARD,
                    ORGANIZATION,
                    "Write the report",
                    null,
                    INBOX,
                    TaskPriority.MEDIUM,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    values,
                    ALICE,
                    false,
                    null);
        }

        @Test
        void records_them() {
            by(ADMIN, task.givenNoPriorActivity(), plan(Map.of("points", 3)))
                    .expectEvents(holding(Map.of("points", 3)));
        }

        @Test
        void records_no_defaults_and_nothing_for_null() {
            by(ADMIN, task.givenNoPriorActivity(), plan(without("points"))).expectEvents(holding(Map.of()));
        }

        @Test
        void is_refused_when_one_is_missing() {
            guard.fields =
                    new BoardFields(Map.of("points", new CustomFieldRules(CustomFieldType.INTEGER, null, true, null)));
            refused("custom_field_required", by(ADMIN, task.givenNoPriorActivity(), plan(Map.of())));
        }

        @Test
        void is_refused_for_them_before_its_dependencies_are_looked_at() {
            guard.circle = true;
            refused("custom_field_unknown", by(ADMIN, task.givenNoPriorActivity(), plan(Map.of("colour", "red"))));
        }
    }

    @Nested
    class Filling_fields {
        @Test
        void keeps_the_values_of_the_others() {
            by(ADMIN, task.given(created(), filled), update().fill(Map.of("points", 5)))
                    .expectEvents(now(Map.of("points", 5, "note", "first"), "points"));
        }

        @Test
        void with_null_removes_a_value() {
            by(ADMIN, task.given(created(), filled), update().fill(without("note")))
                    .expectEvents(now(Map.of("points", 3), "note"));
        }

        @Test
        void with_what_they_hold_already_does_nothing() {
            by(ADMIN, task.given(created(), filled), update().fill(Map.of("points", 3, "note", "first")))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void is_refused_when_a_value_does_not_fit() {
            refused("custom_field_invalid", by(ADMIN, task.given(created()), update().fill(Map.of("points", "three"))));
        }

        @Test
        void needs_the_right_to_write() {
            refused("board_write_required", by(READER, task.given(created()), update().fill(Map.of("points", 3))));
        }

        @Test
        void is_for_workers_and_for_leads_too() {
            for (Caller agent : List.of(WORKER, LEAD))
                by(agent, task.given(created()), update().fill(Map.of("points", 3)))
                        .expectEvents(now(Map.of("points", 3), "points"));
        }
    }
}
