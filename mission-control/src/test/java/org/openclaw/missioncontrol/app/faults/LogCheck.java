package org.openclaw.missioncontrol.app.faults;

import static java.util.Collections.disjoint;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openclaw.missioncontrol.app.faults.Intent.Acknowledged;
import org.openclaw.missioncontrol.app.faults.Log.Recorded;
import tools.jackson.databind.JsonNode;

/** Holds what was acknowledged against what was recorded. Each answer lists what is wrong, one line for each. */
final class LogCheck {
    private static final List<String> ENVELOPE =
            List.of("actor_type", "actor_id", "correlation_id", "causation_id", "channel");

    private final Journal journal;
    private final Log log;
    private final Map<String, List<Recorded>> byCorrelation;

    LogCheck(Journal journal, Log log) {
        this.journal = journal;
        this.log = log;
        this.byCorrelation = log.events().stream().collect(groupingBy(event -> event.fact("correlation_id")));
    }

    /** Acknowledged, but not recorded as it was answered. */
    List<String> lost() {
        return journal.intended().stream()
                .filter(this::isLost)
                .map(Intent::toString)
                .toList();
    }

    private boolean isLost(Intent intent) {
        var answer = journal.answerTo(intent);
        if (answer == null) return false;
        for (var type : intent.events())
            if (effects(intent, type).noneMatch(event -> agrees(event, answer))) return true;
        return intent.word() != null
                && effects(intent, intent.events().getFirst())
                        .noneMatch(event -> event.payload().toString().contains(intent.word()));
    }

    /** The version of a task tells of its edits, and a comment is none. */
    private static boolean agrees(Recorded event, Acknowledged answer) {
        return event.stream().equals(answer.id())
                && (answer.version() == Acknowledged.WITHOUT_VERSION
                        || answer.version() >= event.sequence()
                        || event.type().equals("task.commented"));
    }

    /** More than one effect of one key. */
    List<String> doubled() {
        return journal.intended().stream()
                .flatMap(intent -> intent.events().stream()
                        .filter(type -> effects(intent, type).count() > 1)
                        .map(type -> type + " of " + intent))
                .toList();
    }

    /** Commands of which one event was recorded and another was not, and rules that did not do what follows. */
    List<String> halfDone() {
        var found = new ArrayList<>(journal.intended().stream()
                .filter(intent -> intent.events().stream()
                                .map(type -> effects(intent, type).findAny().isPresent())
                                .distinct()
                                .count()
                        > 1)
                .map(Intent::toString)
                .toList());
        found.addAll(leftBehind());
        return found;
    }

    /** What names a thing that is gone: tasks on boards, tags and dependencies of tasks. */
    private List<String> leftBehind() {
        var deleted = log.events().stream()
                .filter(event -> event.type().endsWith(".deleted"))
                .map(Recorded::stream)
                .collect(toSet());
        var named = new HashMap<String, Map<String, Set<String>>>();
        for (var event : log.events()) follow(event, named);
        named.keySet().removeAll(deleted);
        return named.entrySet().stream()
                .filter(task -> task.getValue().values().stream().anyMatch(ids -> !disjoint(ids, deleted)))
                .map(task -> "task " + task.getKey() + " still names what is gone: " + task.getValue())
                .toList();
    }

    private static void follow(Recorded event, Map<String, Map<String, Set<String>>> named) {
        if (!event.type().startsWith("task.")) return;
        var known = named.computeIfAbsent(event.stream(), _ -> new HashMap<>());
        for (var name : List.of("board_id", "tag_ids", "depends_on_task_ids"))
            if (event.payload().has(name)) known.put(name, ids(event.payload().path(name)));
    }

    private static Set<String> ids(JsonNode oneOrMore) {
        return oneOrMore.isArray()
                ? oneOrMore.valueStream().map(JsonNode::asString).collect(toSet())
                : Set.of(oneOrMore.asString());
    }

    /** The effect of a command is on the thing that it named; rules may do the like to others. */
    private Stream<Recorded> effects(Intent intent, String type) {
        return byCorrelation.getOrDefault(intent.key(), List.of()).stream()
                .filter(event -> event.type().equals(type))
                .filter(event -> intent.thing() == null || event.stream().equals(intent.thing()));
    }

    /** Events of which nobody can tell who did it, in which request, and because of what. */
    List<String> unexplained() {
        var ids = log.events().stream().map(Recorded::id).collect(toSet());
        return log.events().stream()
                .filter(event ->
                        ENVELOPE.stream().anyMatch(name -> event.fact(name).isEmpty())
                                || !event.fact("causation_id").equals(event.fact("correlation_id"))
                                        && !ids.contains(event.fact("causation_id")))
                .map(Recorded::toString)
                .toList();
    }

    /** Events that do not follow the one before them in their stream. */
    List<String> outOfOrder() {
        var next = new HashMap<String, Long>();
        var found = new ArrayList<String>();
        var ids = new HashSet<String>();
        for (var event : log.events()) {
            long expected = next.getOrDefault(event.stream(), 0L);
            if (event.sequence() != expected || !ids.add(event.id())) found.add(event.toString());
            next.put(event.stream(), event.sequence() + 1);
        }
        return found;
    }
}
