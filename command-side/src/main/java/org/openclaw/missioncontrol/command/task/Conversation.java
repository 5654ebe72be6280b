package org.openclaw.missioncontrol.command.task;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.task.TaskStatus;
import org.openclaw.missioncontrol.command.support.Mentions;

/** Who has spoken about a task and who was spoken to, as far as decisions need it; not what was said. */
final class Conversation {
    private final @Nullable String autoReason;
    private final Set<String> mentioned = new HashSet<>();
    private final Set<String> spokeSinceWorkBegan = new HashSet<>();

    Conversation(@Nullable String autoReason) {
        this.autoReason = autoReason;
    }

    void add(String message, @Nullable String author) {
        mentioned.addAll(Mentions.in(message));
        if (author != null) spokeSinceWorkBegan.add(author);
    }

    void workBegins() {
        spokeSinceWorkBegan.clear();
    }

    /** Refuses to hand in work of which its worker has said nothing. */
    void requireCommentOf(@Nullable AgentId assignee) {
        if (assignee == null || !spokeSinceWorkBegan.contains(assignee.toString()))
            throw Rejection.invalid(
                    "comment",
                    "comment_required",
                    "Say with a comment what you did, then hand the task in for review.");
    }

    /** A lead speaks of work that was handed in, where it was asked, and on tasks of its own. */
    void requireLeadMayJoin(Caller.Agent lead, TaskStatus status, String name) {
        if (status != TaskStatus.REVIEW
                && !Mentions.mean(mentioned, name, true)
                && !AgentRights.leadReason(lead).equals(autoReason))
            throw Rejection.forbidden(
                    "lead_comment_forbidden",
                    "A lead may comment while the task is in review, when it was mentioned, or on tasks it created.");
    }
}
