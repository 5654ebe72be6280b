package org.openclaw.missioncontrol.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class KnockingDataSourceTest {
    private final DataSource postgres = mock();
    private final DataSource knocking = new KnockingDataSource(postgres);

    @Test
    void knocks_until_somebody_opens() throws SQLException {
        Connection connection = mock();
        when(postgres.getConnection())
                .thenThrow(new SQLException("Connection refused", "08001"))
                .thenThrow(new SQLException("the database system is starting up", "57P03"))
                .thenReturn(connection);

        assertThat(knocking.getConnection()).isSameAs(connection);
    }

    @Test
    void knocks_as_well_with_a_password() throws SQLException {
        Connection connection = mock();
        when(postgres.getConnection("user", "password"))
                .thenThrow(new SQLException("Connection refused", "08001"))
                .thenReturn(connection);

        assertThat(knocking.getConnection("user", "password")).isSameAs(connection);
    }

    @Test
    void does_not_ask_twice_who_says_no() throws SQLException {
        when(postgres.getConnection()).thenThrow(new SQLException("password authentication failed", "28P01"));

        assertThatThrownBy(knocking::getConnection).hasMessageContaining("password");
        verify(postgres, times(1)).getConnection();
    }

    @Test
    void goes_when_the_pool_is_closed() throws SQLException {
        when(postgres.getConnection()).thenThrow(new SQLException("Connection refused", "08001"));
        Thread.currentThread().interrupt();

        assertThatThrownBy(knocking::getConnection).hasMessageContaining("refused");
        assertThat(Thread.interrupted()).isTrue();
    }
}
