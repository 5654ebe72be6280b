package org.openclaw.missioncontrol.command.agent;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.openclaw.missioncontrol.api.agent.AgentCommand.ExpireAgent;
import org.openclaw.missioncontrol.platform.command.Timers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Records who has fallen silent, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class SilenceSweep {
    private static final String NAME = "agents-fallen-silent";

    @Bean
    RecurringTask<Void> agentsFallenSilent(
            AgentPresence presence, Timers timers, @Value("${mission-control.agents.sweep-every:30s}") Duration every) {
        return Tasks.recurring(NAME, FixedDelay.of(every))
                .execute((_, _) -> presence.silent()
                        .forEach(silent ->
                                timers.send(new ExpireAgent(silent.agentId()), silent.organizationId(), NAME)));
    }
}
