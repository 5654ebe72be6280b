package org.openclaw.missioncontrol.command.chat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import org.openclaw.missioncontrol.api.chat.ChatCommand.ExpireChatMessage;
import org.openclaw.missioncontrol.api.chat.ChatMessageId;
import org.openclaw.missioncontrol.api.chat.ChatSessionId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.platform.command.Timers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives up messages that no gateway has confirmed and whose sender nobody waits with any more: the node that did is gone. It
 * would have done so after 5 s.
 */
@Configuration(proxyBeanMethods = false)
class ChatSweep {
    private static final String NAME = "chat-messages-unconfirmed";
    private static final Duration EVERY = Duration.ofSeconds(10);

    @Bean
    RecurringTask<Void> chatMessagesUnconfirmed(JdbcClient db, Timers timers) {
        return Tasks.recurring(NAME, FixedDelay.of(EVERY))
                .execute(
                        (_, _) -> db.sql("""
                            SELECT id, session_id AS session, organization_id AS organization FROM chat_message_lookup
                             WHERE unconfirmed_since < now() - interval '10 seconds' ORDER BY unconfirmed_since
                            """).query(Forgotten.class).list().forEach(message -> message.giveUp(timers)));
    }

    private record Forgotten(UUID id, UUID session, UUID organization) {
        void giveUp(Timers timers) {
            var command = new ExpireChatMessage(new ChatSessionId(session), new ChatMessageId(id));
            timers.send(command, new OrganizationId(organization), NAME);
        }
    }
}
