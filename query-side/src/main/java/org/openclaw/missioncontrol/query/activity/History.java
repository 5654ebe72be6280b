package org.openclaw.missioncontrol.query.activity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.activity.ActivityView.FieldChange;
import org.openclaw.missioncontrol.api.agent.AgentEvent;
import org.openclaw.missioncontrol.api.agent.AgentView;
import org.openclaw.missioncontrol.api.approval.ApprovalEvent;
import org.openclaw.missioncontrol.api.approval.ApprovalView;
import org.openclaw.missioncontrol.api.board.BoardEvent;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.board.BoardView;
import org.openclaw.missioncontrol.api.task.TaskEvent;
import org.openclaw.missioncontrol.api.task.TaskView;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What happened to one thing, and what each fact changed of it. What the facts tell of fields is what the timeline tells. */
final class History {
    /** @param changes what was another value before, or nothing */
    record Fact(Object event, Envelope envelope, Map<String, FieldChange> changes) {}

    private final Fields fields;
    private final JsonMapper json;
    private final Map<String, JsonNode> known = new HashMap<>();

    private History(Fields fields, JsonMapper json) {
        this.fields = fields;
        this.json = json;
    }

    static List<Fact> of(List<TrackedEventMessage<?>> events, Fields fields, JsonMapper json) {
        var history = new History(fields, json);
        var facts = new ArrayList<Fact>();
        for (var event : events) facts.add(history.next(event.getPayload(), Envelope.of(event)));
        return facts;
    }

    private Fact next(Object event, Envelope envelope) {
        var changes = new LinkedHashMap<String, FieldChange>();
        told(event, envelope).forEach((field, after) -> {
            var before = known.put(field, after);
            if (!after.equals(before) && !(before == null && after.isNull()))
                changes.put(field, new FieldChange(value(before), value(after)));
        });
        return new Fact(event, envelope, changes);
    }

    private Map<String, JsonNode> told(Object event, Envelope envelope) {
        return switch (event) {
            case AgentEvent e -> fields.of(e, AgentView.class, AgentActivity.of(e));
            case ApprovalEvent e -> fields.of(e, ApprovalView.class, ApprovalActivity.of(e, envelope));
            case BoardEvent e -> fields.of(e, BoardView.class, BoardActivity.of(e));
            case TaskEvent e -> fields.of(e, TaskView.class, TaskActivity.of(e, envelope));
            default -> throw new IllegalArgumentException("There is no history of " + event.getClass());
        };
    }

    private @Nullable Object value(@Nullable JsonNode node) {
        return node == null ? null : json.treeToValue(node, Object.class);
    }

    /** On which board it happened; null for what happens on none. */
    static @Nullable BoardId board(Object event) {
        return switch (event) {
            case AgentEvent e -> e.boardId();
            case ApprovalEvent e -> e.boardId();
            case BoardEvent e -> e.boardId();
            case TaskEvent e -> e.boardId();
            default -> null;
        };
    }
}
