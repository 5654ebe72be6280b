package org.openclaw.missioncontrol.platform.command;

import com.github.f4b6a3.uuid.UuidCreator;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.command.Origin.Channel;
import org.springframework.stereotype.Component;

/** How a timer of ours acts: it sends commands in its own name, each of which begins something new. */
@Component
public class Timers {
    private final Commands commands;

    Timers(Commands commands) {
        this.commands = commands;
    }

    /**
     * Sends a command because it is time. A refusal means that there is nothing left to do.
     *
     * @param timer by which name the command is known to come
     * @return whether it was done
     */
    public boolean send(Object command, OrganizationId organization, String timer) {
        var correlation = UuidCreator.getTimeOrderedEpoch().toString();
        var caller = new Caller.Process(timer, organization);
        try (var _ = RequestLog.of(correlation)) {
            commands.post(command, new Origin(caller, Channel.TIMER, correlation, null, null, null, null));
            return true;
        } catch (Rejection _) {
            return false;
        }
    }
}
