package org.openclaw.missioncontrol.app.health;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Between the first 503 of the readiness probe and the closing of the door: the time that a load balancer needs to see
 * it. None by default, where there is no balancer. Who names no phase is started last and stopped first.
 */
@Component
class ShutdownDelay implements SmartLifecycle {
    private final Duration delay;
    private volatile boolean running;

    ShutdownDelay(@Value("${mission-control.shutdown-delay}") Duration delay) {
        this.delay = delay;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        try {
            Thread.sleep(delay);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
