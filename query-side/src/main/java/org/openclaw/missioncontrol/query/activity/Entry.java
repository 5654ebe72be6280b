package org.openclaw.missioncontrol.query.activity;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.task.TaskId;

/**
 * What one event means on the timeline, as far as the event itself tells.
 *
 * @param agentId whom it concerns; null for the agent that acts, if one does
 * @param userId whom it concerns; null for the user who acts, if one does
 * @param implied fields of the thing that changed, although the event does not carry them under their names
 */
record Entry(
        String type,
        Sentence message,
        @Nullable BoardId boardId,
        @Nullable TaskId taskId,
        @Nullable AgentId agentId,
        @Nullable UserId userId,
        Map<String, @Nullable Object> implied) {

    /** An entry whose message is made of texts and of {@link Sentence.Known known} values. */
    static Entry of(String type, Object... message) {
        return new Entry(type, Sentence.of(message), null, null, null, null, Map.of());
    }

    Entry on(@Nullable BoardId board) {
        return new Entry(type, message, board, taskId, agentId, userId, implied);
    }

    Entry of(@Nullable TaskId task) {
        return new Entry(type, message, boardId, task, agentId, userId, implied);
    }

    Entry of(@Nullable AgentId agent) {
        return new Entry(type, message, boardId, taskId, agent, userId, implied);
    }

    Entry of(@Nullable UserId user) {
        return new Entry(type, message, boardId, taskId, agentId, user, implied);
    }

    Entry with(String field, @Nullable Object value) {
        var more = new HashMap<>(implied);
        more.put(field, value);
        return new Entry(type, message, boardId, taskId, agentId, userId, more);
    }
}
