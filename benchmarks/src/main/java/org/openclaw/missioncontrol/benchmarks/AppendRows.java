package org.openclaw.missioncontrol.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.openclaw.missioncontrol.api.board.BoardId;

/** One event appended by one command, beside what PostgreSQL allows and what a peer makes of it. */
record AppendRows(Insides insides, Plan plan) implements Measurement {
    private static final int BOARDS = 32;
    private static final int TASKS = 12_000;

    @Override
    public String how() {
        return """
            *Append.* Ours: a command that changes the title of one of %,d tasks on %d boards, sent through the door \
            `Commands` in the benchmark's own process by as many threads as there are clients. The task is loaded from \
            its events, its board is looked at, one event is appended, in one transaction. The sender \
            is a process of ours, which waits for no read model; read models and reactions stand still. pgbench: one row \
            of the same size into a table like the log without its trigger; nothing is read. The peer: `appendToStream` \
            of one event, on Node.js, with up to 32 connections.\
            """.formatted(TASKS, BOARDS);
    }

    @Override
    public String limits() {
        return """
            *Append.* Of the time of the sending threads nearly a third goes into loading the task: no aggregate is \
            cached, so its stream is read and made into events for each command. The append itself takes a tenth. Four \
            statements travel where pgbench sends three, and the sender shares two cores with PostgreSQL. (Gone since they \
            were found here: a lock on the board for plain edits, exceptions inside the mapping of its row, and event ids \
            from a random source that all threads shared.) The peer reads nothing before it appends.\
            """;
    }

    @Override
    public List<Row> rows() throws Exception {
        var boards = insides.boards(BOARDS).stream().map(BoardId::of).toList();
        insides.quieten();
        var ours = new CommandBus(insides, boards, TASKS);
        var limit = PgBench.appending(insides.database());
        var rows = new ArrayList<Row>();
        try (var peer = new Peer()) {
            Rounds.warmUp(List.of(ours, peer), 8, plan);
            for (var clients : List.of(8, 32)) {
                var rates = Rounds.of(List.of(ours, limit, peer), clients, plan);
                var what = "append, " + clients + " clients, beside ";
                rows.add(Row.ratio(what + "pgbench", rates.get(0), rates.get(1), 0.35, 0.8));
                rows.add(Row.ratio(what + "the peer", rates.get(0), rates.get(2), 1.5, 3));
            }
        }
        return rows;
    }
}
