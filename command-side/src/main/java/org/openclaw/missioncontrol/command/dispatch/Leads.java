package org.openclaw.missioncontrol.command.dispatch;

import java.util.HashSet;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.openclaw.missioncontrol.api.agent.AgentCommand.CreateAgent;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.agent.HeartbeatConfig;
import org.openclaw.missioncontrol.api.agent.IdentityProfile;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.dispatch.DispatchCommand.StoreDispatch;
import org.openclaw.missioncontrol.api.dispatch.DispatchId;
import org.openclaw.missioncontrol.api.dispatch.DispatchOccasion;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gets boards a lead, in our own name: agents may not. */
@Component
class Leads {
    private static final String NAME = "Lead Agent";
    private static final String PROCESS = "lead-messages";

    private final Commands commands;
    private final JdbcClient db;

    Leads(Commands commands, JdbcClient db) {
        this.commands = commands;
        this.db = db;
    }

    /** Puts a lead on the board, unless somebody else is quicker: with a lead, or on another board with its name. */
    void hire(AgentId newcomer, BoardId board, Origin origin) {
        var lead = new CreateAgent(
                newcomer, board, freeName(board), true, HeartbeatConfig.usual(), IdentityProfile.ofLead(), null, null);
        try {
            commands.post(lead, origin.further().as(process(origin)));
        } catch (Rejection another) {
            if (another.kind() != Rejection.Kind.CONFLICT) throw another;
        }
    }

    /** Agents of one gateway bear different names, so that the leads of its further boards are numbered. */
    private String freeName(BoardId board) {
        var taken = new HashSet<>(db.sql("""
            SELECT lower(a.name) FROM agent_lookup a JOIN board_lookup b ON b.id = a.board_id
             WHERE lower(a.name) LIKE lower(:name) || '%'
               AND (b.id = :board OR b.gateway_id = (SELECT gateway_id FROM board_lookup WHERE id = :board))
            """)
                .param("name", NAME)
                .param("board", board.value())
                .query(String.class)
                .list());
        return IntStream.rangeClosed(1, taken.size() + 1)
                .mapToObj(number -> number == 1 ? NAME : NAME + " " + number)
                .filter(name -> !taken.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Has a lead that came just now set up before it is told something: its gateway would not know whom to tell. What the
     * rule would owe a moment later is owed now, under the same id.
     */
    void haveSetUpFirst(BoardId board, Origin origin) {
        db.sql("""
            SELECT a.id AS agent, e.event_id AS event
              FROM agent_lookup a JOIN event_log e ON e.stream_id = a.id::text AND e.type = 'agent.provisioning_requested'
             WHERE a.board_id = ? AND a.organization_id = ? AND a.is_lead
               AND NOT EXISTS (SELECT FROM dispatch_lookup d WHERE d.agent_id = a.id AND d.gateway_id = a.gateway_id
                                                               AND d.request = 'SET_UP_AGENT')
             ORDER BY e.sequence_number DESC LIMIT 1
            """)
                .params(board.value(), origin.caller().organizationId().value())
                .query(Requested.class)
                .optional()
                .ifPresent(requested -> commands.post(requested.toCommand(), because(requested, origin)));
    }

    private static Origin because(Requested requested, Origin origin) {
        return new Origin(
                process(origin), origin.channel(), origin.correlationId(), requested.event(), null, null, null);
    }

    private static Caller process(Origin origin) {
        return new Caller.Process(PROCESS, origin.caller().organizationId());
    }

    /** An agent, and the event that wants it set up. */
    private record Requested(UUID agent, String event) {
        StoreDispatch toCommand() {
            var id = new AgentId(agent);
            return new StoreDispatch(DispatchId.because(event, id), id, DispatchOccasion.PROVISION, null, null);
        }
    }
}
