package org.openclaw.missioncontrol.platform.web;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Change;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.support.Resource;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.openclaw.missioncontrol.platform.command.ViewPending;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Uses everything that endpoints share. */
@RestController
@RequestMapping("/api/v1/things")
class SampleController {
    enum State {
        @JsonProperty("to_do")
        TO_DO,
        @JsonProperty("done")
        @JsonAlias("finished")
        DONE
    }

    record Access(@NotNull BoardId boardId, boolean mayWrite) {}

    record NewThing(
            @NotBlank @Size(max = 10) String title,
            @Max(9) @Nullable Integer size,
            @Nullable State state,
            @Nullable Instant dueAt,
            @Nullable Boolean urgent,
            @Nullable List<@Valid Access> boardAccess,
            @Nullable List<String> labels,
            @Nullable Map<String, Object> extra) {}

    record ThingPatch(Change<@NotNull @Size(max = 5) String> title, Change<Instant> dueAt, Change<BoardId> boardId) {}

    record ThingView(
            TaskId id, @Nullable String title, @Nullable Instant dueAt, long version) implements Resource {}

    record Seen(
            String caller,
            String correlationId,
            @Nullable String reason,
            @Nullable Long expectedVersion,
            Origin.Channel channel) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ThingView create(@Valid @RequestBody NewThing body, @NewId TaskId id, Origin origin) {
        return new ThingView(id, body.title(), body.dueAt(), 1);
    }

    @PostMapping("/{id}/parts")
    @ResponseStatus(HttpStatus.CREATED)
    @LocatedAt("/api/v1/parts/{id}")
    Map<String, String> createPart(@PathVariable("id") TaskId parent, @NewId TaskId id) {
        return Map.of("secret", "once");
    }

    @PostMapping("/upload")
    ThingView upload(MultipartFile file, @NewId TaskId id, Origin origin) {
        return new ThingView(id, file.getOriginalFilename(), null, file.getSize());
    }

    @PatchMapping("/{id}")
    Map<String, String> update(@PathVariable TaskId id, @Valid @RequestBody ThingPatch body, Origin origin) {
        return Map.of(
                "title", body.title().toString(),
                "due_at", body.dueAt().toString(),
                "board_id", body.boardId().toString());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable TaskId id, Origin origin) {
        if (origin.expectedVersion() != null) throw new ViewPending(id, 8);
    }

    @GetMapping
    Page<ThingView> list(
            @RequestParam @Nullable List<State> state,
            @RequestParam("board_id") @Nullable BoardId boardId,
            @RequestParam @Nullable Instant since,
            @RequestParam @Nullable @Size(max = 3) String search,
            @RequestParam @Nullable Integer depth,
            Paging paging,
            Caller caller) {
        var title = state + " " + boardId + " " + since + " " + paging.sort() + " " + paging.descending();
        var thing = new ThingView(TaskId.next(), title, since, 3);
        return new Page<>(List.of(thing), 41, paging.limit(), paging.offset());
    }

    @GetMapping("/members-only")
    String membersOnly(Caller.Member member) {
        return member.userId().toString();
    }

    @GetMapping(value = "/text", produces = MediaType.APPLICATION_JSON_VALUE)
    Seen origin(Origin origin) {
        return new Seen(
                origin.caller().actor().id(),
                origin.correlationId(),
                origin.reason(),
                origin.expectedVersion(),
                origin.channel());
    }

    @PostMapping("/list")
    int readList(@RequestBody List<@Valid Access> list) {
        return list.size();
    }

    @PostMapping("/pending")
    @ResponseStatus(HttpStatus.CREATED)
    ThingView pending(@NewId TaskId id) {
        throw new ViewPending(id, 7);
    }

    @PostMapping("/{id}/secret")
    @ResponseStatus(HttpStatus.CREATED)
    @LocatedAt("/api/v1/things/{id}")
    Map<String, String> pendingWithAnswer(@PathVariable TaskId id) {
        throw new ViewPending(id, 7, Map.of("secret", "once"));
    }

    @GetMapping("/half")
    void half(HttpServletResponse response) throws IOException {
        response.getWriter().write("[1,");
        response.flushBuffer();
        throw new IllegalStateException("secret");
    }

    @PostMapping("/public")
    @ResponseStatus(HttpStatus.CREATED)
    TaskId createByStranger(@NewId TaskId id) {
        return id;
    }

    @GetMapping("/failures/{kind}")
    void fail(@PathVariable String kind) throws Throwable {
        throw switch (kind) {
            case "conflict" ->
                Rejection.conflict("task_taken", "Somebody took it.").with("holder", "somebody");
            case "wrapped" -> new CommandExecutionException("x", Rejection.notFound("task"));
            case "busy" -> Rejection.tooManyRequests("too_many", "Slow down.", 17);
            case "stranger" -> Rejection.unauthenticated("bad_token", "Get a new token.");
            case "concurrent" -> new ConcurrencyException("SQL secret");
            case "no-stream" -> new AggregateNotFoundException("1", "Aggregate secret");
            case "lost-line" ->
                new CannotCreateTransactionException(
                        "SQL secret", new SQLException("secret", "08006", new EOFException()));
            case "error" -> new StackOverflowError("secret");
            default -> new IllegalStateException("select secret from password");
        };
    }
}
