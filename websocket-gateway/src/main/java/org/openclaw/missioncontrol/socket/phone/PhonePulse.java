package org.openclaw.missioncontrol.socket.phone;

import java.time.Duration;
import org.openclaw.missioncontrol.api.chat.ChatCommand.ExpireChatMessage;
import org.openclaw.missioncontrol.platform.command.Timers;
import org.openclaw.missioncontrol.socket.phone.PhoneFrame.Heartbeat;
import org.openclaw.missioncontrol.socket.support.Pulse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells phones now and then that we live, and gives up messages that no gateway has confirmed in time. */
@Component
class PhonePulse extends Pulse {
    private static final Logger log = LoggerFactory.getLogger(PhonePulse.class);
    private static final String NAME = "chat-timeout";
    private static final Duration EVERY = Duration.ofMillis(200);
    private static final Duration CONFIRMED_WITHIN = Duration.ofSeconds(5);

    private final PhoneHub hub;
    private final PhoneFrames frames;
    private final Timers timers;
    private final Duration beatEvery;
    private long beatenAt = System.nanoTime();

    PhonePulse(
            PhoneHub hub,
            PhoneFrames frames,
            Timers timers,
            @Value("${mission-control.sockets.heartbeat-interval:30s}") Duration beatEvery) {
        super("phone-pulse", EVERY);
        this.hub = hub;
        this.frames = frames;
        this.timers = timers;
        this.beatEvery = beatEvery;
    }

    @Override
    protected void beat() {
        var now = System.nanoTime();
        hub.waitingSinceBefore(now - CONFIRMED_WITHIN.toNanos()).forEach(this::giveUp);
        if (now - beatenAt < beatEvery.toNanos()) return;
        beatenAt = now;
        hub.all().stream()
                .filter(phone -> phone.socket().isAuthenticated())
                .forEach(phone -> phone.socket().send(frames.write(Heartbeat.next())));
    }

    /** What became of it is heard from the log; should this fail, it is tried again after as long. */
    private void giveUp(Waiting one) {
        var renewed = one.renewed();
        if (!hub.renew(one, renewed)) return;
        Thread.ofVirtual().start(() -> {
            try {
                var organization = one.phone().caller().organizationId();
                var command = new ExpireChatMessage(one.sessionId(), one.messageId());
                if (!timers.send(command, organization, NAME)) hub.forget(renewed);
            } catch (RuntimeException failure) {
                log.warn("A message that nobody has confirmed could not be given up; trying again", failure);
            }
        });
    }
}
