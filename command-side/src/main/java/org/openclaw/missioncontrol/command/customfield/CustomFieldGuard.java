package org.openclaw.missioncontrol.command.customfield;

import java.util.List;
import java.util.UUID;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.customfield.CustomFieldId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a custom field must know of boards, of the other fields and of tasks, read in the transaction of the events. */
@Component
class CustomFieldGuard {
    private final JdbcClient db;

    CustomFieldGuard(JdbcClient db) {
        this.db = db;
    }

    /** Who defines a field waits until those before him are decided, and for the end of the organization. */
    void lock(OrganizationId organization) {
        db.sql("SELECT 1 FROM organization_lookup WHERE id = ? FOR UPDATE")
                .param(organization.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> Rejection.notFound("organization"));
    }

    /** The boards without repetitions. All are there and stay until the events are committed; otherwise refused. */
    List<BoardId> present(List<BoardId> boards, OrganizationId organization) {
        var wanted = boards.stream().distinct().toList();
        var present = db.sql(
                        "SELECT id FROM board_lookup WHERE organization_id = :organization AND id IN (:ids) ORDER BY id"
                                + " FOR SHARE")
                .param("organization", organization.value())
                .param("ids", wanted.stream().map(BoardId::value).toList())
                .query(UUID.class)
                .set();
        var invalid = wanted.stream()
                .filter(board -> !present.contains(board.value()))
                .toList();
        if (!invalid.isEmpty())
            throw Rejection.invalid("board_ids", "unknown_boards", "Some of these boards do not exist. Leave them out.")
                    .with("invalid_board_ids", invalid);
        return wanted;
    }

    /** Refuses a key that another field has; asked behind the lock of the organization. */
    void requireFreeKey(String key, OrganizationId organization) {
        boolean isTaken = db.sql(
                        "SELECT exists(SELECT 1 FROM custom_field_lookup WHERE organization_id = ? AND field_key = ?)")
                .params(organization.value(), key)
                .query(Boolean.class)
                .single();
        if (isTaken)
            throw Rejection.conflict(
                    "field_key_taken",
                    "Another custom field has this field_key. Choose another, or change that field.");
    }

    /** Refuses while tasks hold values of the field; none can get one until the events are committed. */
    void requireUnused(CustomFieldId field, String key, OrganizationId organization) {
        db.sql("SELECT id FROM custom_field_lookup WHERE id = ? FOR UPDATE")
                .param(field.value())
                .query()
                .listOfRows();
        boolean isUsed = db.sql("""
            SELECT exists(SELECT 1 FROM task_field_value_lookup WHERE organization_id = ? AND field_key = ?)
            """)
                .params(organization.value(), key)
                .query(Boolean.class)
                .single();
        if (isUsed)
            throw Rejection.conflict(
                    "custom_field_in_use", "Tasks hold values of this field. Remove them, or hide the field instead.");
    }
}
