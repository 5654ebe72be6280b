package org.openclaw.missioncontrol.api.chat;

/** Why a message did not reach its agent; the names are those that the sender is told. */
public enum ChatFault {
    /** The agent has no gateway, is being deleted, or its gateway says that it cannot run. */
    AGENT_UNAVAILABLE,
    /** The gateway of the agent cannot be reached, or did not say in time that it has the message. */
    GATEWAY_OFFLINE
}
