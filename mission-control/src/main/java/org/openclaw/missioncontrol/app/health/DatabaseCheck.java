package org.openclaw.missioncontrol.app.health;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log and the read models can be asked; they share one database. */
@Component
@Order(1)
class DatabaseCheck implements ReadinessCheck {
    private final JdbcClient database;

    DatabaseCheck(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public State look() {
        return State.upIf(database.sql("select 1").query(Integer.class).single() == 1);
    }
}
