package org.openclaw.missioncontrol.example.gateway;

import java.util.Map;
import java.util.Set;

/** What runs the agents of a gateway. All of it can be done twice without harm. */
public interface AgentRuntime {
    /**
     * Makes an agent, or makes it anew.
     *
     * @param workspace the name of its folder
     * @param files name to content
     * @param keep names of files that stay as they are when they exist
     */
    void provision(String agentId, String workspace, Map<String, String> files, Set<String> keep)
            throws Agent.AgentException;

    /** Removes an agent; one that is unknown is fine. */
    void delete(String agentId) throws Agent.AgentException;

    /**
     * Hands an agent a message.
     *
     * @param deliver whether the agent wakes up for it
     */
    void tell(String agentId, String sessionKey, String message, boolean deliver)
            throws Agent.AgentException, InterruptedException;
}
