package org.openclaw.missioncontrol.platform.command;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.command.Origin.Channel;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * How a rule of ours acts on an event: it sends commands in its own name, which go on from the event that caused them. The
 * commands have transactions of their own, so a refusal of one undoes nothing else.
 */
@Component
public class Reactions {
    /** The processing group of all rules. */
    public static final String GROUP = "reactions";

    private static final Logger log = LoggerFactory.getLogger(Reactions.class);

    private final Commands commands;
    private final Executor aside = Executors.newVirtualThreadPerTaskExecutor();

    Reactions(Commands commands) {
        this.commands = commands;
    }

    /** Sends a command because of an event. A refusal means that there is nothing left to do. */
    public void send(Object command, Envelope cause, Class<?> rule) {
        send(command, cause.organizationId(), cause, rule);
    }

    /** Sends a command inside an organization because of an event that belongs to none. */
    public void send(Object command, OrganizationId organization, Envelope cause, Class<?> rule) {
        var origin = new Origin(
                new Caller.Process(rule.getSimpleName(), organization),
                Channel.RULE,
                cause.correlationId(),
                cause.eventId(),
                null,
                null,
                null);
        try (var _ = RequestLog.of(cause.correlationId())) {
            sendAside(command, origin, rule);
        }
    }

    private void sendAside(Object command, Origin origin, Class<?> rule) {
        try {
            CompletableFuture.runAsync(RequestLog.handedOn(() -> commands.send(command, origin)), aside)
                    .join();
        } catch (CompletionException failed) {
            if (!(failed.getCause() instanceof Rejection refusal)) throw failed;
            log.debug("{} had nothing to do: {}", rule.getSimpleName(), refusal.code());
        }
    }
}
