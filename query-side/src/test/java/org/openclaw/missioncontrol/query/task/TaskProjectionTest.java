package org.openclaw.missioncontrol.query.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.openclaw.missioncontrol.api.task.TaskStatus.DONE;
import static org.openclaw.missioncontrol.api.task.TaskStatus.INBOX;
import static org.openclaw.missioncontrol.api.task.TaskStatus.IN_PROGRESS;
import static org.openclaw.missioncontrol.api.task.TaskStatus.REVIEW;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.task.TaskEvent;
import org.openclaw.missioncontrol.api.task.TaskEvent.MoveCause;
import org.openclaw.missioncontrol.api.task.TaskEvent.TaskCreated;
import org.openclaw.missioncontrol.api.task.TaskEvent.TaskCustomFieldsChanged;
import org.openclaw.missioncontrol.api.task.TaskEvent.TaskMoved;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.api.task.TaskPriority;
import org.openclaw.missioncontrol.api.task.TaskStatus;
import org.openclaw.missioncontrol.platform.deadletter.DeadLetters;
import org.openclaw.missioncontrol.platform.eventlog.Envelope.Keys;
import org.openclaw.missioncontrol.platform.query.ViewSchema;
import org.openclaw.missioncontrol.platform.query.ViewWriter;
import org.openclaw.missioncontrol.platform.query.Views;
import org.openclaw.missioncontrol.testsupport.TestDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class TaskProjectionTest {
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
    /** The views of agents look into a table of the command side. */
    private static final String[] MIGRATIONS = {
        "classpath:db/migration", "filesystem:../command-side/src/main/resources/db/migration"
    };

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final AnnotationConfigApplicationContext BEANS = new AnnotationConfigApplicationContext();
    private static final JdbcClient DB = JdbcClient.create(DATABASE.dataSource());
    private static Configuration axon;

    private final TaskId task = TaskId.next();
    private final BoardId board = BoardId.next();
    private final OrganizationId organization = OrganizationId.next();
    private final List<EventMessage<?>> past = new ArrayList<>();

    @BeforeAll
    static void start() {
        Flyway.configure()
                .dataSource(DATABASE.dataSource())
                .locations(MIGRATIONS)
                .load()
                .migrate();
        ViewSchema.in("views", DATABASE.dataSource()).migrate();
        BEANS.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(DATABASE.dataSource()));
        BEANS.registerBean(JdbcClient.class, () -> DB);
        BEANS.registerBean(Views.class, () -> mock(Views.class));
        BEANS.register(ViewWriter.class, DeadLetters.class, TaskProjection.class);
        BEANS.refresh();
        axon = DefaultConfigurer.defaultConfiguration()
                .configureEventBus(_ -> SimpleEventBus.builder().build())
                .eventProcessing(events -> events.usingSubscribingEventProcessors()
                        .registerDefaultTransactionManager(
                                _ -> new SpringTransactionManager(new JdbcTransactionManager(DATABASE.dataSource())))
                        .registerEventHandler(_ -> BEANS.getBean(TaskProjection.class))
                        .registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.instance()))
                .start();
    }

    @AfterAll
    static void stop() {
        axon.shutdown();
        BEANS.close();
        DATABASE.close();
    }

    @Nested
    class A_task_is_in_progress_since {
        @Test
        void its_last_move_there() {
            isPlanned(INBOX);
            moves(INBOX, IN_PROGRESS);
            moves(IN_PROGRESS, INBOX);
            moves(INBOX, IN_PROGRESS);
            assertThat(inProgressSince()).isEqualTo(hour(3));
        }

        @Test
        void its_beginning_when_it_begins_there() {
            isPlanned(IN_PROGRESS);
            assertThat(inProgressSince()).isEqualTo(hour(0));
        }

        @Test
        void the_same_time_when_it_is_done() {
            isPlanned(IN_PROGRESS);
            moves(IN_PROGRESS, DONE);
            assertThat(inProgressSince()).isEqualTo(hour(0));
        }

        @Test
        void no_time_when_it_was_handed_in_or_put_back() {
            isPlanned(IN_PROGRESS);
            moves(IN_PROGRESS, REVIEW);
            assertThat(inProgressSince()).isNull();
            moves(REVIEW, IN_PROGRESS);
            moves(IN_PROGRESS, INBOX);
            assertThat(inProgressSince()).isNull();
        }
    }

    @Test
    void holds_the_values_of_custom_fields_that_it_got_last() {
        isPlanned(INBOX);
        assertThat(storedFieldValues()).isEqualTo("{}");
        happens(new TaskCustomFieldsChanged(task, board, Map.of("note", "x"), List.of("note")));
        happens(new TaskCustomFieldsChanged(task, board, Map.of("points", 3), List.of("points", "note")));
        assertThat(storedFieldValues()).isEqualTo("{\"points\": 3}");
    }

    @Test
    void hears_everything_twice_without_harm() {
        isPlanned(INBOX);
        moves(INBOX, IN_PROGRESS);
        moves(IN_PROGRESS, DONE);
        var once = row();
        axon.eventBus().publish(past);
        assertThat(row()).isEqualTo(once);
    }

    private void isPlanned(TaskStatus status) {
        happens(new TaskCreated(
                task,
                board,
                organization,
                "Write",
                null,
                status,
                TaskPriority.MEDIUM,
                null,
                null,
                List.of(),
                List.of(),
                Map.of(),
                null,
                false,
                null));
    }

    private void moves(TaskStatus from, TaskStatus to) {
        happens(new TaskMoved(task, board, from, to, null, MoveCause.REQUEST));
    }

    /** Each event an hour after the one before. */
    private void happens(TaskEvent event) {
        var facts = Map.of(
                Keys.ORGANIZATION_ID, organization.toString(),
                Keys.ACTOR_TYPE, "SYSTEM",
                Keys.ACTOR_ID, "test",
                Keys.CORRELATION_ID, "test",
                Keys.CAUSATION_ID, "test",
                Keys.CHANNEL, "rule");
        var at = hour(past.size());
        var message = new GenericEventMessage<>(UUID.randomUUID().toString(), event, facts, at);
        past.add(new GenericDomainEventMessage<>("Task", task.toString(), past.size(), message, () -> at));
        axon.eventBus().publish(past.getLast());
    }

    private static Instant hour(int hours) {
        return START.plusSeconds(hours * 3600L);
    }

    private @Nullable Instant inProgressSince() {
        var since = DB.sql("SELECT in_progress_at FROM task_view WHERE id = ?")
                .param(task.value())
                .query((row, _) -> row.getTimestamp(1))
                .list()
                .getFirst();
        return since == null ? null : since.toInstant();
    }

    private String storedFieldValues() {
        return DB.sql("SELECT stored_field_values::text FROM task_view WHERE id = ?")
                .param(task.value())
                .query(String.class)
                .single();
    }

    private String row() {
        return DB.sql("SELECT t::text FROM task_view t WHERE id = ?")
                .param(task.value())
                .query(String.class)
                .single();
    }
}
