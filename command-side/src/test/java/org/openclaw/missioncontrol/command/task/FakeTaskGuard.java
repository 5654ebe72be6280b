package org.openclaw.missioncontrol.command.task;

import static org.openclaw.missioncontrol.command.task.TaskExamples.board;

import java.util.List;
import java.util.Map;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.tag.TagId;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.command.support.BoardFields;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A guard that has been told what stands in the lookup tables. The real one is tested on a real database. */
class FakeTaskGuard extends TaskGuard {
    Board board = board();
    List<TaskId> open = List.of();
    boolean approved;
    boolean pending;
    boolean circle;
    BoardFields fields = new BoardFields(Map.of());
    String leadName = "Ada Lovelace";

    @SuppressWarnings("DataFlowIssue")
    FakeTaskGuard() {
        super((JdbcClient) null);
    }

    @Override
    Board lock(BoardId id, OrganizationId organization) {
        return board;
    }

    @Override
    Board look(BoardId id, OrganizationId organization) {
        return board;
    }

    @Override
    List<TaskId> open(List<TaskId> dependencies) {
        return dependencies.stream().filter(open::contains).toList();
    }

    @Override
    void requireDependencies(TaskId task, BoardId on, List<TaskId> dependencies) {
        if (circle) throw Rejection.conflict("dependency_cycle", "A circle");
    }

    @Override
    void requireTags(List<TagId> tags, Board on) {}

    @Override
    BoardFields fields(Board on) {
        return fields;
    }

    @Override
    void requireAssignable(AgentId agent, Board on, Caller caller) {}

    @Override
    void requireMember(UserId user, Board on) {}

    @Override
    String nameOf(AgentId agent) {
        return leadName;
    }

    @Override
    boolean hasApproval(TaskId task) {
        return approved;
    }

    @Override
    boolean hasPendingApproval(TaskId task) {
        return pending;
    }
}
