package org.openclaw.missioncontrol.app.races;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** As long as this is open no read model can move: somebody else holds the row of their position. */
final class HeldViews implements AutoCloseable {
    private final Connection holder;

    HeldViews(DataSource connections) throws SQLException {
        holder = connections.getConnection();
        holder.setAutoCommit(false);
        try (var statement = holder.createStatement()) {
            statement.execute("SELECT FROM view_position WHERE name = 'views' FOR UPDATE");
        }
    }

    void release() throws SQLException {
        holder.rollback();
    }

    @Override
    public void close() throws SQLException {
        release();
        holder.setAutoCommit(true);
        holder.close();
    }
}
