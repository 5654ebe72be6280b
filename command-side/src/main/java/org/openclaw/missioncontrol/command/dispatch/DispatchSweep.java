package org.openclaw.missioncontrol.command.dispatch;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import org.openclaw.missioncontrol.api.dispatch.DispatchCommand.ExpireDispatch;
import org.openclaw.missioncontrol.api.dispatch.DispatchId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.platform.command.Timers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives up what no gateway has done in time, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class DispatchSweep {
    private static final String NAME = "dispatches-expired";

    @Bean
    RecurringTask<Void> dispatchesExpired(
            JdbcClient db, Timers timers, @Value("${mission-control.dispatches.sweep-every:30s}") Duration every) {
        return Tasks.recurring(NAME, FixedDelay.of(every))
                .execute(
                        (_, _) -> db.sql("""
                            SELECT id, organization_id AS organization FROM dispatch_lookup
                             WHERE status = 'STORED' AND expires_at < now() ORDER BY expires_at
                            """).query(Expired.class).list().forEach(dispatch -> dispatch.giveUp(timers)));
    }

    private record Expired(UUID id, UUID organization) {
        void giveUp(Timers timers) {
            timers.send(new ExpireDispatch(new DispatchId(id)), new OrganizationId(organization), NAME);
        }
    }
}
