package org.openclaw.missioncontrol.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.command.Origin.Reservation;
import org.openclaw.missioncontrol.testsupport.TestDatabase;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

class IdempotentCommandsTest {
    private final TestDatabase database = TestDatabase.create();
    private final JdbcClient db = JdbcClient.create(database.dataSource());
    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
    private final IdempotentCommands commands = new IdempotentCommands(db, "100ms");

    @BeforeEach
    void migrate() {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V002__idempotency.sql"))
                .execute(database.dataSource());
        db.sql("""
            insert into idempotency_key (organization_id, actor, key, request_hash, result_id)
            values (gen_random_uuid(), 'a', 'k', '', gen_random_uuid())
            """).update();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Nested
    class A_command_with_a_reservation {
        @Test
        void runs_once() {
            assertThat(inTransaction()).isEqualTo("carried out");
            assertThat(inTransaction()).isEqualTo(new AlreadyDone());
        }

        @Test
        void runs_again_when_its_transaction_was_rolled_back() {
            transaction.executeWithoutResult(status -> {
                assertThat(handle(message())).isEqualTo("carried out");
                status.setRollbackOnly();
            });
            assertThat(inTransaction()).isEqualTo("carried out");
        }

        @Test
        void is_refused_when_the_first_one_takes_too_long() throws Exception {
            var started = new CountDownLatch(1);
            var finish = new CountDownLatch(1);
            var first = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(_ -> {
                handle(message());
                started.countDown();
                await(finish);
            }));
            await(started);
            assertThatExceptionOfType(Rejection.class)
                    .isThrownBy(IdempotentCommandsTest.this::inTransaction)
                    .satisfies(refusal -> {
                        assertThat(refusal.code()).isEqualTo("request_in_progress");
                        assertThat(refusal.members()).containsKey("retry_after");
                    });
            finish.countDown();
            first.get(10, TimeUnit.SECONDS);
        }

        @Test
        void leaves_the_lock_timeout_of_its_transaction_as_it_was() {
            inTransaction();
            transaction.executeWithoutResult(_ -> {
                db.sql("set local lock_timeout = '3s'").update();
                assertThat(handle(message())).isEqualTo(new AlreadyDone());
                assertThat(db.sql("show lock_timeout").query(String.class).single())
                        .isEqualTo("3s");
            });
        }
    }

    @Nested
    class A_command_without_one {
        @Test
        void runs_always() {
            var plain = GenericCommandMessage.<String>asCommandMessage("do");
            assertThat(handle(plain)).isEqualTo("carried out");
            assertThat(handle(plain)).isEqualTo("carried out");
        }
    }

    private Object inTransaction() {
        return transaction.execute(_ -> handle(message()));
    }

    private static CommandMessage<?> message() {
        var reservation = new Reservation(1, UUID.randomUUID());
        return GenericCommandMessage.<String>asCommandMessage("do")
                .andMetaData(Map.of(IdempotentCommands.RESERVATION, reservation));
    }

    private Object handle(CommandMessage<?> message) {
        try {
            return commands.handle(new DefaultUnitOfWork<>(message), () -> "carried out");
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
