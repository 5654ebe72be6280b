package org.openclaw.missioncontrol.socket.board;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.board.BoardState;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.task.TaskEvent;
import org.openclaw.missioncontrol.api.task.TaskQuery.ListTaskChanges;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.openclaw.missioncontrol.platform.eventlog.PostgresEventStorageEngine;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.openclaw.missioncontrol.socket.support.Access;
import org.openclaw.missioncontrol.socket.support.Frame;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Sends the frames of a board's past. Rights are those of today, and are asked for again with every page of changes. */
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
        var page = changes(board, reached, upTo, caller);
        while (!page.isEmpty()) {
            for (var event : log.at(page)) {
                var envelope = Envelope.of(event);
                var frame = event.getPayload() instanceof TaskEvent e ? frames.of(e, envelope) : null;
                if (frame == null) continue;
                if (time != null) Thread.sleep(rhythm.pause(time, envelope.at()));
                time = envelope.at();
                send(frame, envelope.position(), reader);
            }
            reached = page.getLast();
            page = changes(board, reached, upTo, caller);
        }
        reader.send(SseEmitter.event().id(String.valueOf(upTo)).name("end").data("{}"));
    }

    private long begin(BoardState first, SseEmitter reader) throws IOException {
        var frame = new BoardFrame.BoardState(first.tasks(), first.timestamp(), first.position());
        var position = Long.parseLong(first.position());
        send(frames.write(frame), position, reader);
        return position;
    }

    private List<Long> changes(BoardId board, long after, long upTo, Caller.Member caller) {
        return access.now(caller)
                .map(now -> queries.ask(new ListTaskChanges(board, after, upTo, now)))
                .orElse(List.of());
    }

    private static void send(Frame frame, long position, SseEmitter reader) throws IOException {
        reader.send(SseEmitter.event()
                .id(String.valueOf(position))
                .data(frame.message().getPayload()));
    }
}
