package org.openclaw.missioncontrol.platform.eventlog;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Has processors go on as soon as the database is back. Left to themselves they try again ever more rarely, in the end once
 * a minute, and the read models would be so late after each longer outage.
 */
final class Revival implements SmartInitializingSingleton {
    private static final Logger log = LoggerFactory.getLogger(Revival.class);

    private final LogWake database;
    private final EventProcessingConfiguration processing;
    private final FailedBatches failures;

    Revival(LogWake database, EventProcessingConfiguration processing, FailedBatches failures) {
        this.database = database;
        this.processing = processing;
        this.failures = failures;
    }

    @Override
    public void afterSingletonsInstantiated() {
        database.hearReturn(() -> Thread.ofVirtual().name("revival").start(this::revive));
    }

    private void revive() {
        for (var processor : processing.eventProcessors().values())
            if (processor instanceof StreamingEventProcessor streaming && hasFailed(streaming)) {
                log.info("{} begins anew, since the database is back", streaming.getName());
                streaming.shutDown();
                streaming.start();
            }
    }

    private boolean hasFailed(StreamingEventProcessor processor) {
        return processor.isRunning() && (processor.isError() || failures.isStuck(processor));
    }
}
