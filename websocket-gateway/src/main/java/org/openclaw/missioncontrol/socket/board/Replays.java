package org.openclaw.missioncontrol.socket.board;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.board.BoardState;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.task.TaskEvent;
import org.openclaw.missioncontrol.api.task.TaskQuery.ListTaskChanges;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.openclaw.missioncontrol.platform.eventlog.Payload;
import org.openclaw.missioncontrol.platform.eventlog.PostgresEventStorageEngine;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.openclaw.missioncontrol.socket.support.Access;
import org.openclaw.missioncontrol.socket.support.Frame;
import org.openclaw.missioncontrol.socket.support.Readers;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Sends the frames of a board's past. Rights are those of this moment: they are asked for again after each pause. */
@Component
class Replays {
    private final Queries queries;
    private final Access access;
    private final PostgresEventStorageEngine log;
    private final BoardFrames frames;

    Replays(Queries queries, Access access, PostgresEventStorageEngine log, BoardFrames frames) {
        this.queries = queries;
        this.access = access;
        this.log = log;
        this.frames = frames;
    }

    /** @param lastEventId behind which it goes on; null to begin with the first state */
    void play(
            BoardState first,
            long upTo,
            BoardId board,
            Caller.Member caller,
            Rhythm rhythm,
            @Nullable String lastEventId,
            SseEmitter reader)
            throws IOException, InterruptedException {
        var reached = lastEventId != null && lastEventId.matches("\\d{1,18}")
                ? Long.parseLong(lastEventId)
                : begin(first, reader);
        @Nullable Instant time = null;
        for (var page = changes(board, reached, upTo, caller); page.isPresent(); ) {
            if (page.get().isEmpty()) {
                Readers.write(
                        SseEmitter.event().id(String.valueOf(upTo)).name("end").data("{}"), reader);
                return;
            }
            for (var event : log.at(page.get())) {
                var envelope = Envelope.of(event);
                var frame = Payload.of(event).orElse(null) instanceof TaskEvent e ? frames.of(e, envelope) : null;
                if (frame == null) continue;
                var pause = time == null ? Duration.ZERO : rhythm.pause(time, envelope.at());
                Thread.sleep(pause);
                if (pause.isPositive() && now(caller, board).isEmpty()) return;
                time = envelope.at();
                send(frame, envelope.position(), reader);
            }
            page = changes(board, page.get().getLast(), upTo, caller);
        }
    }

    private long begin(BoardState first, SseEmitter reader) throws IOException {
        var frame = new BoardFrame.BoardState(first.tasks(), first.timestamp(), first.position());
        var position = Long.parseLong(first.position());
        send(frames.write(frame), position, reader);
        return position;
    }

    /** Nothing at all when the reader may not read the board any more: then he is not told that it was the end. */
    private Optional<List<Long>> changes(BoardId board, long after, long upTo, Caller.Member caller) {
        return now(caller, board).map(now -> queries.ask(new ListTaskChanges(board, after, upTo, now)));
    }

    private Optional<Caller.Member> now(Caller.Member caller, BoardId board) {
        return access.now(caller).filter(now -> now.mayRead(board));
    }

    private static void send(Frame frame, long position, SseEmitter reader) throws IOException {
        Readers.write(
                SseEmitter.event()
                        .id(String.valueOf(position))
                        .data(frame.message().getPayload()),
                reader);
    }
}
