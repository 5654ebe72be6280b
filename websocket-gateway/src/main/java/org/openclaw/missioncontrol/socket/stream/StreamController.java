package org.openclaw.missioncontrol.socket.stream;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.board.BoardQuery.GetBoard;
import org.openclaw.missioncontrol.api.identity.SignedInMember;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells what happens as it happens. A reader who comes back with Last-Event-ID goes on exactly there. */
@RestController
@RequestMapping("/api/v1")
class StreamController {
    private final EventStreams streams;
    private final Queries queries;
    private final Answers answers;

    StreamController(EventStreams streams, Queries queries, Answers answers) {
        this.streams = streams;
        this.queries = queries;
        this.answers = answers;
    }

    /** What happens to the tasks of a board. */
    @GetMapping("/boards/{boardId}/tasks/stream")
    ResponseEntity<SseEmitter> tasks(
            @PathVariable BoardId boardId,
            SignedInMember reader,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        return open(new TaskChannel(boardId, answers), reader, lastEventId);
    }

    /** What happens to the requests for approval of a board. */
    @GetMapping("/boards/{boardId}/approvals/stream")
    ResponseEntity<SseEmitter> approvals(
            @PathVariable BoardId boardId,
            SignedInMember reader,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        return open(new ApprovalChannel(boardId, answers), reader, lastEventId);
    }

    /** Agents as they are after each change, for admins. */
    @GetMapping("/agents/stream")
    ResponseEntity<SseEmitter> agents(
            @RequestParam("board_id") @Nullable BoardId boardId,
            SignedInMember reader,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        reader.member().requireOrganizationAdmin();
        return open(new AgentChannel(boardId, answers), reader, lastEventId);
    }

    /** What enters the timeline. */
    @GetMapping("/activity/stream")
    ResponseEntity<SseEmitter> activity(
            @RequestParam("board_id") @Nullable BoardId boardId,
            SignedInMember reader,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        return open(new ActivityChannel(boardId, answers), reader, lastEventId);
    }

    /** What is said about tasks. */
    @GetMapping("/activity/task-comments/stream")
    ResponseEntity<SseEmitter> taskComments(
            @RequestParam("board_id") @Nullable BoardId boardId,
            SignedInMember reader,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        return open(new CommentChannel(boardId, answers), reader, lastEventId);
    }

    /** Whoever may not read is refused before anything is streamed. */
    private ResponseEntity<SseEmitter> open(Channel channel, SignedInMember reader, @Nullable String lastEventId) {
        var board = channel.board();
        if (board != null) queries.ask(new GetBoard(board, reader.member()));
        return streams.open(channel, reader, lastEventId);
    }
}
