package org.openclaw.missioncontrol.command.gateway;

import com.github.f4b6a3.uuid.UuidCreator;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.openclaw.missioncontrol.api.gateway.GatewayCommand.ExpireGateway;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.command.Origin;
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
            Commands commands,
            @Value("${mission-control.gateways.sweep-every:10s}") Duration every) {
        return Tasks.recurring(NAME, FixedDelay.of(every))
                .execute((_, _) -> presence.silent().forEach(gateway -> expire(gateway, commands)));
    }

    private static void expire(GatewayPresence.Silent gateway, Commands commands) {
        try {
            commands.send(new ExpireGateway(gateway.gatewayId()), origin(gateway));
        } catch (Rejection _) {
            // It was deleted meanwhile: the others are still to be looked at.
        }
    }

    private static Origin origin(GatewayPresence.Silent gateway) {
        var correlation = UuidCreator.getTimeOrderedEpoch().toString();
        return new Origin(
                new Caller.Process(NAME, gateway.organizationId()),
                Origin.Channel.TIMER,
                correlation,
                null,
                null,
                null,
                null);
    }
}
