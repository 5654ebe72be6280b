package org.openclaw.missioncontrol.app.faults;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log as it lies in the database, in its order. */
record Log(List<Recorded> events) {
    static Log of(JdbcClient db) {
        return new Log(db.sql("""
            SELECT position, event_id, stream_id, sequence_number, type, payload, meta_data
              FROM event_log ORDER BY position
            """)
                .query((row, _) -> new Recorded(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5),
                        JsonMapper.shared().readTree(row.getString(6)),
                        JsonMapper.shared().readTree(row.getString(7))))
                .list());
    }

    /** One fact, with what stands around it. */
    record Recorded(
            long position, String id, String stream, long sequence, String type, JsonNode payload, JsonNode facts) {
        String fact(String name) {
            return facts.path(name).asString("");
        }

        /** Of the payload, as text; empty when it has none of this name. */
        String member(String name) {
            return payload.path(name).asString("");
        }
    }
}
