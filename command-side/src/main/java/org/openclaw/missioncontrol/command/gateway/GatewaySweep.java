package org.openclaw.missioncontrol.command.gateway;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.openclaw.missioncontrol.api.gateway.GatewayCommand.ExpireGateway;
import org.openclaw.missioncontrol.platform.command.Timers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Records which gateways have fallen silent, on one node at a time, whether or not anybody watches. */
@Configuration(proxyBeanMethods = false)
class GatewaySweep {
    private static final String NAME = "gateways-fallen-silent";

    @Bean
    RecurringTask<Void> gatewaysFallenSilent(
            GatewayPresence presence,
            Timers timers,
            @Value("${mission-control.gateways.sweep-every:10s}") Duration every) {
        return Tasks.recurring(NAME, FixedDelay.of(every))
                .execute((_, _) -> presence.silent()
                        .forEach(silent ->
                                timers.send(new ExpireGateway(silent.gatewayId()), silent.organizationId(), NAME)));
    }
}
