package org.openclaw.missioncontrol.app.faults;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openclaw.missioncontrol.app.faults.Log.Recorded;
import org.openclaw.missioncontrol.app.faults.Watcher.Received;

/** Holds what a watcher received against what he should have: nothing missing, nothing twice, nothing out of order. */
final class StreamCheck {
    private static final Set<String> NO_FRAMES =
            Set.of("task.commented", "task.dependency_resolved", "task.dependency_reopened");

    final List<String> gaps = new ArrayList<>();
    final List<String> repeats = new ArrayList<>();

    private final Watcher watcher;
    private final TreeSet<Long> expected;
    private long last;

    private StreamCheck(Watcher watcher, Collection<Long> expected) {
        this.watcher = watcher;
        this.expected = new TreeSet<>(expected);
        this.last = watcher.since();
        watcher.received().forEach(this::look);
        missing(Long.MAX_VALUE);
    }

    /** @param expected positions of all that the watcher was to be told */
    static StreamCheck of(Watcher watcher, Collection<Long> expected) {
        return new StreamCheck(watcher, expected);
    }

    /** Where viewers of a board are told something. */
    static List<Long> framesOf(String board, Log log) {
        return tasksOf(board, log)
                .filter(event -> !NO_FRAMES.contains(event.type()))
                .map(Recorded::position)
                .toList();
    }

    /** Where readers of what happens to the tasks of a board are told something. */
    static List<Long> itemsOf(String board, Log log) {
        return tasksOf(board, log).map(Recorded::position).toList();
    }

    private static Stream<Recorded> tasksOf(String board, Log log) {
        return log.events().stream()
                .filter(event -> event.type().startsWith("task."))
                .filter(event -> event.member("board_id").equals(board));
    }

    private void look(Received one) {
        boolean isState = one.type().equals(BoardWatcher.STATE);
        if (one.position() < last || one.position() == last && !isState)
            repeats.add(watcher.name() + ": " + one.position() + " after " + last);
        if (!isState) {
            missing(one.position());
            if (!expected.contains(one.position()))
                repeats.add(watcher.name() + ": " + one.position() + " is nothing to be told, " + one.content());
        }
        last = Math.max(last, one.position());
    }

    private void missing(long end) {
        if (end <= last) return;
        for (var position : expected.subSet(last, false, end, false)) gaps.add(watcher.name() + ": " + position);
    }
}
