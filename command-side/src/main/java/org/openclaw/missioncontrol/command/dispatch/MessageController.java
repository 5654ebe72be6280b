package org.openclaw.missioncontrol.command.dispatch;

import static org.springframework.http.HttpStatus.ACCEPTED;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.dispatch.DispatchCommand.AskUser;
import org.openclaw.missioncontrol.api.dispatch.DispatchCommand.TellLead;
import org.openclaw.missioncontrol.api.dispatch.DispatchId;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.openclaw.missioncontrol.platform.web.NewId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What leads of boards and main agents of gateways say to each other. */
@RestController
@RequestMapping("/api/v1/agent")
class MessageController {
    private final Messages messages;

    MessageController(Messages messages) {
        this.messages = messages;
    }

    /** Has the main agent of the board's gateway ask a person, as soon as that gateway is there. */
    @PostMapping("/boards/{boardId}/gateway/main/ask-user")
    @ResponseStatus(ACCEPTED)
    Asked askUser(
            @PathVariable BoardId boardId, @Valid @RequestBody Question body, @NewId DispatchId id, Origin origin) {
        return messages.ask(new AskUser(id, boardId, body.toText(boardId)), origin);
    }

    /** Tells the lead of a board something, as soon as the gateway is there. A board without lead gets one first. */
    @PostMapping("/gateway/boards/{boardId}/lead/message")
    @ResponseStatus(ACCEPTED)
    Told tellLead(
            @PathVariable BoardId boardId, @Valid @RequestBody Message body, @NewId DispatchId id, Origin origin) {
        return messages.tell(new TellLead(id, boardId, body.toText(boardId)), origin);
    }

    /** Tells the leads of many boards the same; one who cannot be told keeps nothing from the others. */
    @PostMapping("/gateway/leads/broadcast")
    @ResponseStatus(ACCEPTED)
    Broadcast tellLeads(@Valid @RequestBody MessageToMany body, @NewId DispatchId id, Origin origin) {
        return messages.tellAll(id, body.boardIds(), body::toText, origin);
    }

    /** What a person is to be asked. */
    record Question(
            @NotBlank @Size(max = 20_000) String content,
            @Nullable @Size(max = 200) String correlationId,
            @Nullable @Size(max = 200) String preferredChannel,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 100) String> replyTags,
            @Nullable @Size(max = 200) String replySource) {
        private static final List<String> TAGS = List.of("gateway_main", "user_reply");

        String toText(BoardId board) {
            var tags = Objects.requireNonNullElse(replyTags, TAGS);
            var source = Objects.requireNonNullElse(replySource, "user_via_gateway_main");
            return new Letter(content.strip(), correlationId, tags, source).askingUser(board, preferredChannel);
        }
    }

    /** What the lead of a board is told. */
    record Message(
            Letter.@Nullable Kind kind,
            @NotBlank @Size(max = 20_000) String content,
            @Nullable @Size(max = 200) String correlationId,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 100) String> replyTags,
            @Nullable @Size(max = 200) String replySource) {
        private static final List<String> TAGS = List.of("gateway_main", "lead_reply");

        String toText(BoardId board) {
            var tags = Objects.requireNonNullElse(replyTags, TAGS);
            var source = Objects.requireNonNullElse(replySource, "lead_to_gateway_main");
            return new Letter(content.strip(), correlationId, tags, source)
                    .toLead(board, Objects.requireNonNullElse(kind, Letter.Kind.QUESTION));
        }
    }

    /**
     * What the leads of many boards are told.
     *
     * @param boardIds which boards; null for all that the main agent reaches
     */
    record MessageToMany(
            @Nullable @Size(min = 1, max = 1_000) List<@NotNull BoardId> boardIds,
            Letter.@Nullable Kind kind,
            @NotBlank @Size(max = 20_000) String content,
            @Nullable @Size(max = 200) String correlationId,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 100) String> replyTags,
            @Nullable @Size(max = 200) String replySource) {
        String toText(BoardId board) {
            return new Message(kind, content, correlationId, replyTags, replySource).toText(board);
        }
    }
}
