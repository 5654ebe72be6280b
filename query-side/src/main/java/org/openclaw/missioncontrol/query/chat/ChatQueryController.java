package org.openclaw.missioncontrol.query.chat;

import org.openclaw.missioncontrol.api.chat.ChatMessageView;
import org.openclaw.missioncontrol.api.chat.ChatQuery.ListChatMessages;
import org.openclaw.missioncontrol.api.chat.ChatQuery.ListChatSessions;
import org.openclaw.missioncontrol.api.chat.ChatSessionId;
import org.openclaw.missioncontrol.api.chat.ChatSessionView;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows people what they and their agents have said. */
@RestController
@RequestMapping("/api/v1/h5/chat/sessions")
class ChatQueryController {
    private final Queries queries;

    ChatQueryController(Queries queries) {
        this.queries = queries;
    }

    /** The chats of the caller, also those that have ended; the one with the newest message first. */
    @GetMapping
    Page<ChatSessionView> list(Paging paging, Caller.H5User caller) {
        return queries.ask(new ListChatSessions(paging, caller));
    }

    /** What was said in one chat of the caller, newest first. */
    @GetMapping("/{sessionId}/messages")
    Page<ChatMessageView> messages(@PathVariable ChatSessionId sessionId, Paging paging, Caller.H5User caller) {
        return queries.ask(new ListChatMessages(sessionId, paging, caller));
    }
}
