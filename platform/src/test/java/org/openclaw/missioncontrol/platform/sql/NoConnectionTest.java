package org.openclaw.missioncontrol.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

class NoConnectionTest {
    private static final SQLException NONE_FREE = new SQLTransientConnectionException("request timed out");

    @Test
    void is_behind_whatever_was_made_of_a_pool_without_a_free_one() {
        var begin = new CannotCreateTransactionException("none", NONE_FREE);
        assertThat(Stream.of(
                        NONE_FREE,
                        begin,
                        new CannotGetJdbcConnectionException("none", NONE_FREE),
                        new CompletionException(begin),
                        new CommandExecutionException("none", begin)))
                .allMatch(NoConnection::isBehind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "53300", "57P01", "57P03"})
    void is_behind_the_failure_of_a_database_that_is_away(String state) {
        var away = new DataAccessResourceFailureException("away", new SQLException("away", state));
        assertThat(NoConnection.isBehind(away)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40P01", "57014", "53100", "25P02"})
    void is_not_behind_other_failures(String state) {
        assertThat(NoConnection.isBehind(new RuntimeException(new SQLException("no", state))))
                .isFalse();
    }

    @Test
    void is_not_behind_a_failure_that_has_nothing_to_do_with_a_database() {
        assertThat(NoConnection.isBehind(new IllegalStateException("planted"))).isFalse();
        assertThat(NoConnection.isBehind(new RuntimeException(new SQLException("no state"))))
                .isFalse();
    }
}
