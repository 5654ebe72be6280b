package org.openclaw.missioncontrol.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {
    @Test
    void is_a_PostgreSQL_17() throws SQLException {
        try (var database = TestDatabase.create()) {
            assertThat(ask(database, "show server_version")).startsWith("17.");
        }
    }

    @Test
    void is_empty_whatever_another_test_did() throws SQLException {
        try (var one = TestDatabase.create();
                var other = TestDatabase.create()) {
            ask(one, "create table mine as select 1; select 1");
            assertThat(ask(other, "select count(*) from information_schema.tables where table_schema = 'public'"))
                    .isEqualTo("0");
        }
    }

    private static String ask(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
            while (statement.getUpdateCount() != -1) statement.getMoreResults();
            try (var rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
