package org.openclaw.missioncontrol.socket.support;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Does something again and again, as long as the node runs; a failure is told and changes nothing. */
public abstract class Pulse implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Pulse.class);

    private final String name;
    private final Duration every;
    private volatile @Nullable Thread thread;

    protected Pulse(String name, Duration every) {
        this.name = name;
        this.every = every;
    }

    protected abstract void beat();

    private void run() {
        while (isRunning()) {
            try {
                Thread.sleep(every);
                beat();
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException failure) {
                log.warn("{} has failed; trying again", name, failure);
            }
        }
    }

    @Override
    public void start() {
        var running = Thread.ofVirtual().name(name).unstarted(this::run);
        thread = running; // before it looks whether it is to go on
        running.start();
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) running.interrupt();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
