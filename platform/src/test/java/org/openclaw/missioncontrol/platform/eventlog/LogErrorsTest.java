package org.openclaw.missioncontrol.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.platform.sql.NoConnection;

class LogErrorsTest {
    @Test
    void keep_that_there_was_no_connection_to_be_had() {
        var noneFree = new SQLTransientConnectionException("request timed out");
        assertThat(NoConnection.isBehind(LogErrors.reading(noneFree))).isTrue();
        assertThat(NoConnection.isBehind(LogErrors.appending(noneFree, List.of())))
                .isTrue();
    }

    @Test
    void keep_no_words_of_the_database() {
        var failure = LogErrors.reading(new SQLException("secret", "22P02"));
        assertThat(failure).hasMessageNotContaining("secret").rootCause().hasMessage("SQLSTATE 22P02");
        assertThat(NoConnection.isBehind(failure)).isFalse();
    }
}
