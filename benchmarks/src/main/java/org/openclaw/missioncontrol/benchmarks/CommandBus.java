package org.openclaw.missioncontrol.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Change;
import org.openclaw.missioncontrol.api.task.TaskCommand.CreateTask;
import org.openclaw.missioncontrol.api.task.TaskCommand.Details;
import org.openclaw.missioncontrol.api.task.TaskCommand.UpdateTask;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.api.task.TaskPriority;
import org.openclaw.missioncontrol.api.task.TaskStatus;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.command.Origin;

/** The product's door for commands, called in our own process: each command renames a task, which is one event. */
final class CommandBus implements Contender {
    private final Insides insides;
    private final Commands commands;
    private final List<TaskId> tasks;
    private final Caller sender;
    private final AtomicLong renamed = new AtomicLong();

    /** Makes so many tasks, in turn on the boards. */
    CommandBus(Insides insides, List<BoardId> boards, int tasks) {
        this.insides = insides;
        this.commands = insides.bean(Commands.class);
        this.tasks = Stream.generate(TaskId::next).limit(tasks).toList();
        this.sender = new Caller.Process("benchmark", organization(insides));
        var turn = new AtomicLong();
        this.tasks.parallelStream()
                .forEach(task -> create(task, boards.get((int) (turn.incrementAndGet() % boards.size()))));
    }

    private static OrganizationId organization(Insides insides) {
        var id = insides.db().queryForObject("select organization_id from board_view limit 1", UUID.class);
        if (id == null) throw new IllegalStateException("No board");
        return new OrganizationId(id);
    }

    @Override
    public double rate(int clients, Duration length) throws Exception {
        insides.db().execute("checkpoint");
        return Rate.of(clients, length, (client, turn) -> rename(client + turn * clients), insides::events);
    }

    private void create(TaskId task, BoardId board) {
        send(new CreateTask(
                task,
                board,
                "A task",
                null,
                TaskStatus.INBOX,
                TaskPriority.MEDIUM,
                null,
                null,
                List.of(),
                List.of(),
                Map.of(),
                null));
    }

    private void rename(long turn) {
        var title = Change.to("Said for the " + renamed.incrementAndGet() + "th time");
        var task = tasks.get((int) (turn % tasks.size()));
        send(new UpdateTask(
                task,
                Change.keep(),
                new Details(title, Change.keep(), Change.keep(), Change.keep()),
                Change.keep(),
                Change.keep(),
                Change.keep(),
                Change.keep(),
                Change.keep(),
                null));
    }

    private void send(Object command) {
        var request = UUID.randomUUID().toString();
        commands.send(command, new Origin(sender, Origin.Channel.RULE, request, null, null, null, null));
    }
}
