package org.openclaw.missioncontrol.command.dispatch;

import static java.util.Comparator.comparing;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.dispatch.DispatchCommand.AskUser;
import org.openclaw.missioncontrol.api.dispatch.DispatchCommand.TellLead;
import org.openclaw.missioncontrol.api.dispatch.DispatchId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries what leads and main agents say to each other; a board without lead gets one for it. */
@Component
class Messages {
    private static final Logger log = LoggerFactory.getLogger(Messages.class);
    private static final int FURTHER_TRIES = 3;

    private final Commands commands;
    private final DispatchGuard guard;
    private final Leads leads;

    Messages(Commands commands, DispatchGuard guard, Leads leads) {
        this.commands = commands;
        this.guard = guard;
        this.leads = leads;
    }

    /** Has the main agent ask a person. */
    Asked ask(AskUser question, Origin origin) {
        commands.send(question, origin);
        var main = guard.mainAgent(question.boardId(), origin.caller())
                .map(DispatchGuard.Agent::agentId)
                .orElse(null);
        return new Asked(question.dispatchId(), question.boardId(), main);
    }

    /** Tells the lead of the board. */
    Told tell(TellLead message, Origin origin) {
        return tell(message, origin, commands::send);
    }

    /**
     * Tells the leads of these boards, each by itself.
     *
     * @param id under which a repetition tells nobody a second time
     * @param boards null for all that the main agent reaches
     * @param text what the lead of a board is told
     */
    Broadcast tellAll(DispatchId id, @Nullable List<BoardId> boards, Function<BoardId, String> text, Origin origin) {
        var main = DispatchRights.requireMainAgent(origin.caller());
        var wanted = boards == null ? all(main) : guard.inReach(boards, main);
        var results = wanted.stream()
                .map(board -> tryTelling(new TellLead(id.on(board), board, text.apply(board)), origin.further()))
                .toList();
        commands.awaitViews();
        return Broadcast.of(results);
    }

    private static List<BoardId> all(Caller.Agent main) {
        return main.reach().stream().sorted(comparing(BoardId::toString)).toList();
    }

    private Broadcast.Result tryTelling(TellLead message, Origin origin) {
        try {
            return Broadcast.Result.of(tell(message, origin, commands::post));
        } catch (Rejection refusal) {
            return Broadcast.Result.failed(message.boardId(), refusal.detail());
        } catch (RuntimeException failure) {
            log.warn("The lead of a board could not be told", failure);
            return Broadcast.Result.failed(message.boardId(), "This could not be done. Try again later.");
        }
    }

    private Told tell(TellLead message, Origin origin, BiConsumer<Object, Origin> door) {
        var newcomer =
                new AgentId(UuidCreator.getNameBasedSha1(message.dispatchId().value(), "lead"));
        tell(message, newcomer, origin, door, FURTHER_TRIES);
        var lead = guard.lead(message.boardId(), origin.caller())
                .map(DispatchGuard.Agent::agentId)
                .orElse(null);
        return new Told(message.dispatchId(), message.boardId(), lead, newcomer.equals(lead));
    }

    /** Whether there has to be a lead, is decided by who may tell it something; others may be about to get one too. */
    private void tell(
            TellLead message, AgentId newcomer, Origin origin, BiConsumer<Object, Origin> door, int furtherTries) {
        leads.haveSetUpFirst(message.boardId(), origin);
        try {
            door.accept(message, origin);
        } catch (Rejection refusal) {
            if (furtherTries == 0 || !refusal.code().equals(DispatchGuard.NO_LEAD)) throw refusal;
            leads.hire(newcomer, message.boardId(), origin);
            tell(message, newcomer, origin, door, furtherTries - 1);
        }
    }
}
