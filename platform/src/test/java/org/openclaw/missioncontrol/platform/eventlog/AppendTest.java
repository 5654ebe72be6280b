package org.openclaw.missioncontrol.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.openclaw.missioncontrol.platform.eventlog.TestLog.event;
import static org.openclaw.missioncontrol.platform.eventlog.TestLog.read;
import static org.openclaw.missioncontrol.platform.eventlog.TestLog.texts;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AppendTest {
    private final TestLog log = new TestLog();

    @AfterEach
    void close() throws Exception {
        log.close();
    }

    @Nested
    class Appending {
        @Test
        void keeps_every_fact_of_an_event() {
            var organization = UUID.randomUUID();
            var written = event("s", 0, "hello").andMetaData(Map.of("organization_id", organization.toString()));
            TestLog.append(log.engine, written);

            var read = (DomainEventMessage<?>) read(log.engine, null).getFirst();
            assertThat(read.getIdentifier()).isEqualTo(written.getIdentifier());
            assertThat(read.getAggregateIdentifier()).isEqualTo("s");
            assertThat(read.getType()).isEqualTo("Test");
            assertThat(read.getSequenceNumber()).isZero();
            assertThat(read.getPayload()).isEqualTo(new Deed.Done("hello"));
            assertThat(read.getMetaData()).isEqualTo(written.getMetaData());
            assertThat(read.getTimestamp()).isBetween(written.getTimestamp().minusNanos(1_000), written.getTimestamp());
            assertThat(log.sql()
                            .sql("select organization_id from event_log")
                            .query(UUID.class)
                            .single())
                    .isEqualTo(organization);
        }

        @Test
        void keeps_the_order_of_many_events_of_one_unit_of_work() {
            var many = IntStream.range(0, 1_001)
                    .mapToObj(i -> event("s", i, "" + i))
                    .toArray(EventMessage[]::new);
            TestLog.append(log.engine, many);

            var expected = Arrays.stream(many).map(TestLog::text).toList();
            assertThat(texts(read(log.engine, null))).isEqualTo(expected);
            assertThat(log.engine.readEvents("s").asStream().map(TestLog::text)).containsExactlyElementsOf(expected);
            assertThat(log.engine.readEvents("s", 1_000).asStream()).hasSize(1);
            assertThat(log.engine.lastSequenceNumberFor("s")).hasValue(1_000L);
            assertThat(log.engine.lastSequenceNumberFor("t")).isEmpty();
        }

        @Test
        void is_undone_with_the_transaction_of_the_caller() {
            log.rollBack(event("s", 0, "never"));
            assertThat(log.engine.readEvents("s").hasNext()).isFalse();
        }

        @Test
        void tells_the_unit_of_work_the_highest_position() {
            var store = log.node();
            var reached = new AtomicReference<Long>();
            log.inUnitOfWork(() -> {
                store.publish(event("s", 0, "one"), event("s", 1, "two"));
                CurrentUnitOfWork.get().afterCommit(unitOfWork -> reached.set(LogPosition.of(unitOfWork)));
            });
            assertThat(reached).hasValue(2L);
        }

        @Test
        void takes_an_event_of_no_stream() {
            TestLog.append(log.engine, GenericEventMessage.asEventMessage(new Deed.Done("alone")));

            assertThat(read(log.engine, null).getFirst()).isNotInstanceOf(DomainEventMessage.class);
            assertThat(texts(read(log.engine, null))).containsExactly("alone");
        }

        @Test
        void refuses_an_event_without_a_name() {
            var nameless = GenericEventMessage.asEventMessage("nameless");
            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> TestLog.append(log.engine, nameless))
                    .withMessageContaining("@EventType");
        }
    }

    @Nested
    class A_lost_race {
        @Test
        void for_an_existing_stream_can_be_tried_again() {
            TestLog.append(log.engine, event("s", 0, "a"), event("s", 1, "b"));

            assertThatExceptionOfType(ConcurrencyException.class)
                    .isThrownBy(() -> TestLog.append(log.engine, event("s", 1, "secret")))
                    .withMessage("Stream s has been continued by another");
        }

        @Test
        void for_a_new_stream_cannot() {
            TestLog.append(log.engine, event("s", 0, "a"));

            assertThatExceptionOfType(AggregateStreamCreationException.class)
                    .isThrownBy(() -> TestLog.append(log.engine, event("s", 0, "secret"), event("s", 1, "secret")))
                    .withMessage("Stream s has been begun by another");
        }

        @Test
        void is_judged_by_the_stream_that_existed() {
            TestLog.append(log.engine, event("s", 0, "a"), event("s", 1, "b"));

            assertThatExceptionOfType(ConcurrencyException.class)
                    .isThrownBy(() -> TestLog.append(log.engine, event("t", 0, "new"), event("s", 1, "secret")));
        }
    }

    @Nested
    class A_refused_append {
        @Test
        void shows_neither_sql_nor_payload() {
            assertThatExceptionOfType(EventStoreException.class)
                    .isThrownBy(() -> TestLog.append(log.engine, tooLong("secret")))
                    .satisfies(e -> {
                        for (Throwable t = e; t != null; t = t.getCause())
                            assertThat(t.toString()).doesNotContainIgnoringCase("secret", "insert", "event_log");
                    });
        }

        /** A name that no index takes. */
        private DomainEventMessage<?> tooLong(String text) {
            var noise = new java.util.Random(1).ints(20_000, 'a', 'z').mapToObj(Character::toString);
            return event(noise.collect(java.util.stream.Collectors.joining()), 0, text);
        }
    }
}
