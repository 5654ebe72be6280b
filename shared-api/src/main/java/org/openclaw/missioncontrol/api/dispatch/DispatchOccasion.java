package org.openclaw.missioncontrol.api.dispatch;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a gateway is asked for something, which tells also what for. */
public enum DispatchOccasion {
    /** The agent is new on the gateway. */
    @JsonProperty("provision")
    PROVISION(Request.SET_UP_AGENT),
    /** The agent is another one than before, or somebody wants it set up anew. */
    @JsonProperty("update")
    UPDATE(Request.SET_UP_AGENT),
    /** The agent is gone, or lives elsewhere. */
    @JsonProperty("remove")
    REMOVE(Request.REMOVE_AGENT),
    /** The lead of the board wants the agent to go on. */
    @JsonProperty("nudge")
    NUDGE(Request.WAKE_WITH_TEXT),
    /** The lead of a board wants the main agent to ask a person. */
    @JsonProperty("ask_user")
    ASK_USER(Request.WAKE_WITH_TEXT),
    /** The main agent has something to say to the lead of a board. */
    @JsonProperty("lead_message")
    LEAD_MESSAGE(Request.SEND_TEXT),
    @JsonProperty("task_created")
    TASK_CREATED(Request.SEND_TEXT),
    @JsonProperty("task_assigned")
    TASK_ASSIGNED(Request.SEND_TEXT),
    /** A task went back to the inbox, or lost its assignee there. */
    @JsonProperty("task_returned")
    TASK_RETURNED(Request.SEND_TEXT),
    @JsonProperty("task_commented")
    TASK_COMMENTED(Request.SEND_TEXT),
    @JsonProperty("approval_resolved")
    APPROVAL_RESOLVED(Request.SEND_TEXT),
    /** A board joined the group of the agent's board. */
    @JsonProperty("board_joined")
    BOARD_JOINED(Request.SEND_TEXT),
    /** A board left the group of the agent's board. */
    @JsonProperty("board_left")
    BOARD_LEFT(Request.SEND_TEXT);

    private final Request request;

    DispatchOccasion(Request request) {
        this.request = request;
    }

    public Request request() {
        return request;
    }

    /** What a gateway can be asked for. */
    public enum Request {
        SET_UP_AGENT,
        REMOVE_AGENT,
        /** The agent reads it when it next wakes up. */
        SEND_TEXT,
        /** The agent wakes up for it. */
        WAKE_WITH_TEXT
    }
}
