package org.openclaw.missioncontrol.app.faults;

import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.app.faults.Intent.Acknowledged;

/** What all clients meant and what they were answered: the side of the story that no fault can touch. */
final class Journal {
    private final Map<String, Intent> intended = new ConcurrentHashMap<>();
    private final Map<String, Acknowledged> acknowledged = new ConcurrentHashMap<>();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unanswered = new AtomicInteger();

    void intend(Intent intent) {
        intended.put(intent.key(), intent);
    }

    void acknowledge(Intent intent, Acknowledged answer) {
        acknowledged.put(intent.key(), answer);
    }

    /** An attempt came to nothing that one could rely on. */
    void missAnswer() {
        unanswered.incrementAndGet();
    }

    /** The product said no to what it has to allow. */
    void refuse(Intent intent, String answer) {
        refusals.add(intent.method() + " " + intent.path() + " " + intent.body() + ": " + answer);
    }

    Collection<Intent> intended() {
        return intended.values();
    }

    @Nullable
    Acknowledged answerTo(Intent intent) {
        return acknowledged.get(intent.key());
    }

    int acknowledged() {
        return acknowledged.size();
    }

    int unanswered() {
        return unanswered.get();
    }

    Collection<String> refusals() {
        return refusals;
    }
}
