package org.openclaw.missioncontrol.socket.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.validation.Validation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.api.task.TaskStatus;
import org.openclaw.missioncontrol.platform.web.FiniteNumbers;
import org.openclaw.missioncontrol.platform.web.Json;
import org.openclaw.missioncontrol.platform.web.StorableText;
import org.openclaw.missioncontrol.socket.board.ViewerFrame.*;
import org.openclaw.missioncontrol.socket.support.FrameReader;

class ViewerFramesTest {
    private static final String TASK = "019b0000-0000-7000-8000-000000000001";

    private final FrameReader frames = new FrameReader(
            Json.mapper(),
            new StorableText(Json.mapper()),
            new FiniteNumbers(Json.mapper()),
            Validation.buildDefaultValidatorFactory().getValidator());

    private ViewerFrame read(String text) {
        return frames.read(frames.parse(text), text, ViewerFrame.class);
    }

    private Rejection refused(String text) {
        var refusal = assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> read(text))
                .actual();
        assertThat(refusal.kind()).isEqualTo(Rejection.Kind.INVALID);
        return refusal;
    }

    private static String move(String status) {
        return "{\"type\":\"task.move\",\"task_id\":\"" + TASK + "\",\"status\":" + status + "}";
    }

    private static String create(String title) {
        return "{\"type\":\"task.create\",\"title\":\"" + title + "\"}";
    }

    @Nested
    class A_frame {
        @Test
        void is_what_its_type_says() {
            assertThat(read(move("\"review\""))).isEqualTo(new Move(TaskId.of(TASK), TaskStatus.REVIEW));
            assertThat(read("{\"type\":\"heartbeat\",\"id\":\"7\",\"payload\":{}}"))
                    .isEqualTo(new Heartbeat("7"));
            assertThat(read("{\"type\":\"auth\",\"payload\":{\"token\":\"secret\"}}"))
                    .isInstanceOfSatisfying(
                            Auth.class, auth -> assertThat(auth.token()).isEqualTo("secret"))
                    .asString()
                    .doesNotContain("secret");
        }

        @Test
        void of_an_unknown_type_is_no_mistake() {
            assertThat(read("{\"type\":\"task.admire\",\"task_id\":7}")).isEqualTo(new Unknown());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"", "no json", "[]", "7", "{}", "{\"type\":7}", "{\"type\":null}", "{\"type\":\"auth\"} {"})
        void needs_a_type(String text) {
            refused(text);
        }
    }

    @Nested
    class A_move {
        @ParameterizedTest
        @ValueSource(strings = {"null", "7", "\"\"", "\"lost\""})
        void needs_a_column_that_there_is(String status) {
            refused(move(status));
        }

        @Test
        void understands_another_word_for_the_inbox() {
            assertThat(read(move("\"todo\""))).isEqualTo(new Move(TaskId.of(TASK), TaskStatus.INBOX));
        }

        @Test
        void names_what_is_missing_as_the_sender_knows_it() {
            assertThat(refused("{\"type\":\"task.move\",\"status\":\"done\"}").detail())
                    .startsWith("task_id ");
        }
    }

    @Nested
    class A_new_task {
        @Test
        void has_a_title_of_500_characters_at_most_without_what_surrounds_it() {
            var longest = "x".repeat(500);
            assertThat(read(create("  " + longest + " "))).isEqualTo(new Create(longest, null, null));
            refused(create(longest + "x"));
            refused(create("  "));
            refused("{\"type\":\"task.create\"}");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\\u0000", "\\ud800", "\\udfff"})
        void has_no_text_that_cannot_be_stored(String text) {
            assertThat(refused(create("a" + text)).detail()).isEqualTo(StorableText.REFUSAL);
        }
    }
}
