package org.openclaw.planted.query.task;

import static org.openclaw.missioncontrol.app.house.HouseRule.RESULTS_ARE_READ_WHOLE;

import org.openclaw.missioncontrol.app.house.Breaks;
import org.springframework.jdbc.core.simple.JdbcClient;

@Breaks(RESULTS_ARE_READ_WHOLE)
class OpenResult {
    long count(JdbcClient db) {
        return db.sql("SELECT 1").query(Integer.class).stream().count();
    }
}
