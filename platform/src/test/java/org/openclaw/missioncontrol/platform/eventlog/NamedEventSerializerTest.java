package org.openclaw.missioncontrol.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.EventType;

class NamedEventSerializerTest {
    private final NamedEventSerializer serializer = new NamedEventSerializer(new EventNames(List.of(Deed.class)));

    private Object read(String type, String json) {
        return serializer.deserialize(new SimpleSerializedObject<>(json, String.class, type, "1"));
    }

    @Nested
    class An_event {
        private final UserId user = UserId.of("01890a5d-ac96-774b-bcce-b302099a8057");
        private final Deed.Measured event = new Deed.Measured(user, Instant.parse("2026-01-02T03:04:05Z"), 7, null);

        @Test
        void is_written_in_snake_case_under_its_name_and_revision() {
            var written = serializer.serialize(event, String.class);
            assertThat(written.getType().getName()).isEqualTo("deed.measured");
            assertThat(written.getType().getRevision()).isEqualTo("2");
            assertThat(written.getData())
                    .contains("\"measured_by\":\"01890a5d-ac96-774b-bcce-b302099a8057\"")
                    .contains("\"measured_at\":\"2026-01-02T03:04:05Z\"")
                    .contains("\"whole_units\":7");
        }

        @Test
        void is_read_back_as_it_was() {
            assertThat((Object) serializer.deserialize(serializer.serialize(event, String.class)))
                    .isEqualTo(event);
        }

        @Test
        void stays_readable_when_members_have_come_and_gone() {
            assertThat(read("deed.measured", """
                {"measured_by":"01890a5d-ac96-774b-bcce-b302099a8057","gone":{"long":"ago"}}\
                """)).isEqualTo(new Deed.Measured(user, null, 0, null));
        }
    }

    @Nested
    class A_name {
        @EventType("deed.done")
        record Twin() {}

        record Nameless() {}

        @Test
        void that_nobody_knows_is_not_passed_over() {
            assertThatExceptionOfType(SerializationException.class)
                    .isThrownBy(() -> read("deed.forgotten", "{}"))
                    .withMessageContaining("deed.forgotten");
        }

        @Test
        void of_a_class_is_not_read() {
            assertThatExceptionOfType(SerializationException.class)
                    .isThrownBy(() -> read(Deed.Done.class.getName(), "{}"));
        }

        @Test
        void must_be_given_to_every_event() {
            assertThatIllegalStateException().isThrownBy(() -> new EventNames(List.of(Nameless.class)));
        }

        @Test
        void must_not_be_given_twice() {
            assertThatIllegalStateException().isThrownBy(() -> new EventNames(List.of(Deed.class, Twin.class)));
        }
    }

    @Nested
    class Axons_own_classes {
        @Test
        void keep_their_names() {
            var token = new GlobalSequenceTrackingToken(5);
            assertThat((Object) serializer.deserialize(serializer.serialize(token, String.class)))
                    .isEqualTo(token);
            var metaData = MetaData.with("correlation_id", "c");
            assertThat((Object) serializer.deserialize(serializer.serialize(metaData, String.class)))
                    .isEqualTo(metaData);
        }
    }
}
