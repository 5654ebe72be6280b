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
            `Commands` in the benchmark's own process by as many threads as there are clients. The task is what its events \
            have made of it, one event is appended, in one transaction. The sender is a process of \
            ours, which waits for no read model; and nobody follows the log meanwhile. pgbench: one row of the \
            same size into a table like the log without its trigger; nothing is read. The peer, on Node.js with up to 32 \
            connections: its `CommandHandler`, which reads a stream, decides and appends one event (ours decides on what it remembers of the \
            stream and the log proves right); and `appendToStream` alone, which reads and decides nothing.\
            """.formatted(TASKS, BOARDS);
    }

    @Override
    public String limits() {
        return """
            *Append.* Both cores are busy all the time. Two thirds of that is PostgreSQL and the system, which does for us \
            what it does for pgbench and besides holds the lock of the gap rule; one third is ours: \
            Axon's unit of work and its interceptors, writing the JSON of event and envelope, the lookups that hear every \
            event in the transaction. (Gone since they were found here: reading and replaying the stream for each \
            command, by a cache that the numbers of the events keep honest; aggregates made by Spring; the search for the \
            target of a command by reflection; a look at the board for plain edits, with a lock or without; exceptions inside the mapping of its \
            row; event ids from a random source that all threads shared.)\
            """;
    }

    @Override
    public List<Row> rows() throws Exception {
        var boards = insides.boards(BOARDS).stream().map(BoardId::of).toList();
        insides.silence();
        var ours = new CommandBus(insides, boards, TASKS);
        var limit = PgBench.appending(insides.database());
        var rows = new ArrayList<Row>();
        try (var peer = new Peer()) {
            var contenders = List.of(ours, limit, peer.commanding(), peer.appending());
            Rounds.warmUp(List.of(ours, peer.commanding()), 8, plan);
            for (var clients : List.of(8, 32)) {
                var rates = Rounds.of(contenders, clients, plan);
                var what = "append, " + clients + " clients, beside ";
                rows.add(Row.ratio(what + "pgbench", rates.get(0), rates.get(1), 0.35, 0.8));
                rows.add(Row.ratio(what + "a command of the peer", rates.get(0), rates.get(2), 1.5, 3));
                rows.add(Row.told(what + "a bare append of the peer", rates.get(0), rates.get(3)));
            }
        }
        return rows;
    }
}
