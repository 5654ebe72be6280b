package org.openclaw.missioncontrol.app.operations;

import java.util.List;
import org.openclaw.missioncontrol.platform.deadletter.DeadLetters;
import org.openclaw.missioncontrol.platform.deadletter.DeadLetters.Letter;
import org.openclaw.missioncontrol.platform.query.DeadLetterRetry;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/** Lists events that could not be handled, has them tried again, and gives up on them. */
@Component
@Endpoint(id = "deadletters")
class DeadLettersEndpoint {
    private final DeadLetters letters;
    private final DeadLetterRetry retry;

    DeadLettersEndpoint(DeadLetters letters, DeadLetterRetry retry) {
        this.letters = letters;
        this.retry = retry;
    }

    @ReadOperation
    List<Letter> list() {
        return letters.list();
    }

    /** Tries the parked events of one stream again, in their order, up to the first that still fails. */
    @WriteOperation
    DeadLetterRetry.Outcome retry(@Selector String group, @Selector String stream) {
        return retry.retry(group, stream);
    }

    /** Gives up on one event: its group will never have heard of it. */
    @DeleteOperation
    Discarded discard(@Selector String group, @Selector long position) {
        return new Discarded(letters.discard(group, position));
    }

    record Discarded(boolean discarded) {}
}
