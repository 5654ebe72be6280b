package org.openclaw.missioncontrol.socket.stream;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.activity.ActivityQuery.GetActivity;
import org.openclaw.missioncontrol.api.activity.ActivityView;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Query;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What items are made of: the read models' answers, asked once on behalf of all who will read them. */
@Component
class Answers {
    private final Queries queries;
    private final JsonMapper json;

    Answers(Queries queries, JsonMapper json) {
        this.queries = queries;
        this.json = json;
    }

    Caller everybody(Envelope envelope) {
        return new Caller.Process("event-streams", envelope.organizationId());
    }

    /** Nothing for what is no more: a reader who comes back late hears of things that have gone since. */
    <R> Optional<R> ask(Query<R> query) {
        try {
            return Optional.of(queries.ask(query));
        } catch (Rejection refusal) {
            if (refusal.kind() == Rejection.Kind.NOT_FOUND) return Optional.empty();
            throw refusal;
        }
    }

    Optional<ActivityView> activity(Envelope envelope) {
        return ask(new GetActivity(UUID.fromString(envelope.eventId()), everybody(envelope)));
    }

    Item item(String name, Object data, @Nullable BoardId board) {
        return new Item(name, json.writeValueAsString(data), board);
    }
}
