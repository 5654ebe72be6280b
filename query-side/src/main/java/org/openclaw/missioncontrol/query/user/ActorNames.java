package org.openclaw.missioncontrol.query.user;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.Actor;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What those are called who act. */
@Component
class ActorNames {
    private static final String USER = "SELECT coalesce(preferred_name, name) FROM user_view WHERE id = ?";
    private static final String AGENT = "SELECT name FROM agent_view WHERE id = ? AND organization_id = ?";

    private final JdbcClient db;

    ActorNames(JdbcClient db) {
        this.db = db;
    }

    /** Null when the name is not known any more. A user who acted in an organization has one name in all of them. */
    @Nullable
    String nameOf(Actor actor, OrganizationId organization) {
        return switch (actor.type()) {
            case USER -> found(USER, UUID.fromString(actor.id()));
            case AGENT -> found(AGENT, UUID.fromString(actor.id()), organization.value());
            case SYSTEM -> actor.id();
            case H5_USER, GATEWAY -> null;
        };
    }

    private @Nullable String found(String sql, Object... values) {
        var names =
                db.sql(sql).params(values).query((row, _) -> row.getString(1)).list();
        return names.isEmpty() ? null : names.getFirst();
    }
}
