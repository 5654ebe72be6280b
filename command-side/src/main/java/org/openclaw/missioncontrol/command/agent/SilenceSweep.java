package org.openclaw.missioncontrol.command.agent;

import com.github.f4b6a3.uuid.UuidCreator;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.openclaw.missioncontrol.api.agent.AgentCommand.ExpireAgent;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Records who has fallen silent, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class SilenceSweep {
    private static final String NAME = "agents-fallen-silent";

    @Bean
    RecurringTask<Void> agentsFallenSilent(
            AgentPresence presence,
            Commands commands,
            @Value("${mission-control.agents.sweep-every:30s}") Duration every) {
        return Tasks.recurring(NAME, FixedDelay.of(every))
                .execute((_, _) -> presence.silent().forEach(agent -> expire(agent, commands)));
    }

    private static void expire(AgentPresence.Silent agent, Commands commands) {
        try {
            commands.send(new ExpireAgent(agent.agentId()), origin(agent));
        } catch (Rejection _) {
            // It was deleted meanwhile: the others are still to be looked at.
        }
    }

    private static Origin origin(AgentPresence.Silent agent) {
        var correlation = UuidCreator.getTimeOrderedEpoch().toString();
        return new Origin(
                new Caller.Process(NAME, agent.organizationId()),
                Origin.Channel.TIMER,
                correlation,
                null,
                null,
                null,
                null);
    }
}
