package org.openclaw.missioncontrol.query.activity;

import static org.openclaw.missioncontrol.query.activity.Sentence.known;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.dispatch.DispatchEvent;
import org.openclaw.missioncontrol.api.dispatch.DispatchEvent.*;
import org.openclaw.missioncontrol.api.dispatch.DispatchOccasion;

/** What came of what gateways were asked for, in words. That it was stored is no news. */
final class DispatchActivity {
    private DispatchActivity() {}

    static @Nullable Entry of(DispatchEvent event) {
        var about = event.about();
        var type = type(about.occasion());
        var agent = known(about.agentId(), "name");
        var entry =
                switch (event) {
                    case DispatchStored _ -> null;
                    case DispatchDone _ -> Entry.of(type.done(), type.words(), " agent ", agent, ".");
                    case DispatchFailed e ->
                        Entry.of(type.failed(), "Failed for agent ", agent, " (", type.words(), "): ", e.error());
                    case DispatchExpired _ ->
                        Entry.of(
                                type.failed(),
                                "Given up for agent ",
                                agent,
                                " (",
                                type.words(),
                                "): its gateway has not answered in time.");
                };
        return entry == null
                ? null
                : entry.on(about.boardId()).of(about.taskId()).of(about.agentId());
    }

    private static Type type(DispatchOccasion occasion) {
        return switch (occasion) {
            case PROVISION -> new Type("agent.provision.direct", "agent.provision.failed", "The gateway set up");
            case UPDATE -> new Type("agent.update.direct", "agent.update.failed", "The gateway set up anew");
            case REMOVE -> new Type("agent.remove.direct", "agent.delete.failed", "The gateway removed");
            case NUDGE -> new Type("agent.nudge.sent", "agent.nudge.failed", "A nudge reached");
            case ASK_USER ->
                new Type(
                        "gateway.lead.ask_user.sent",
                        "gateway.lead.ask_user.failed",
                        "A question for a person reached");
            case LEAD_MESSAGE ->
                new Type("gateway.main.lead_message.sent", "gateway.main.lead_message.failed", "A message reached");
            case TASK_CREATED -> new Type("task.lead_notified", "task.lead_notify_failed", "News of a task reached");
            case TASK_ASSIGNED ->
                new Type("task.assignee_notified", "task.assignee_notify_failed", "News of its task reached");
            case TASK_RETURNED ->
                new Type(
                        "task.lead_unassigned_notified",
                        "task.lead_unassigned_notify_failed",
                        "News of a task without assignee reached");
            case TASK_COMMENTED -> new Type("task.comment_notified", "task.comment_notify_failed", "A comment reached");
            case APPROVAL_RESOLVED ->
                new Type("approval.lead_notified", "approval.lead_notify_failed", "A decision reached");
            case BOARD_JOINED ->
                new Type("board.group.join.notified", "board.group.join.notify_failed", "News of the group reached");
            case BOARD_LEFT ->
                new Type("board.group.leave.notified", "board.group.leave.notify_failed", "News of the group reached");
        };
    }

    /** @param words the beginning of a sentence about an agent */
    private record Type(String done, String failed, String words) {}
}
