package org.openclaw.missioncontrol.socket.board;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.board.BoardQuery.GetBoardState;
import org.openclaw.missioncontrol.api.board.BoardQuery.GetLastChange;
import org.openclaw.missioncontrol.api.identity.SignedInMember;
import org.openclaw.missioncontrol.api.support.Moment;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.openclaw.missioncontrol.socket.support.Readers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Plays what happened on a board again. */
@RestController
class ReplayController {
    private final Queries queries;
    private final Replays replays;
    private final Readers readers;

    ReplayController(Queries queries, Replays replays, Readers readers) {
        this.queries = queries;
        this.replays = replays;
        this.readers = readers;
    }

    /**
     * The frames of the board's socket between two moments, positions or times: first the state at {@code from}, or the empty
     * board before anything happened, then each change up to {@code to}, or to the present, in the rhythm in which they came
     * times {@code speed}; {@code speed=0} waits for nothing. No pause is longer than {@code max_pause} seconds. The event
     * {@code end} says that nothing more comes. Whoever comes back with Last-Event-ID goes on behind that frame.
     */
    @GetMapping("/api/v1/boards/{boardId}/replay")
    ResponseEntity<SseEmitter> replay(
            @PathVariable BoardId boardId,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "1") @DecimalMin("0") @DecimalMax("1000") double speed,
            @RequestParam(name = "max_pause", defaultValue = "2") @DecimalMin("0") @DecimalMax("10") double maxPause,
            SignedInMember reader,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        var caller = reader.member();
        var first = queries.ask(new GetBoardState(boardId, Moment.of("from", from, Moment.START), caller));
        var last = queries.ask(new GetLastChange(boardId, Moment.of("to", to, Moment.NOW), caller));
        if (Long.parseLong(first.position()) > last)
            throw Rejection.invalid("to", "ends_before_it_begins", "Give a moment for to that is not before from.");
        var rhythm = new Rhythm(speed, maxPause);
        return readers.serve(
                "replay-" + boardId,
                reader,
                emitter -> replays.play(first, last, boardId, caller, rhythm, lastEventId, emitter));
    }
}
