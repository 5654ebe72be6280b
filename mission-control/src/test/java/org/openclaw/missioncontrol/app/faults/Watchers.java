package org.openclaw.missioncontrol.app.faults;

import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import org.openclaw.missioncontrol.app.Api;

/** Watchers of every kind: of each board one at its socket and one at the stream of its tasks, and one of the timeline. */
final class Watchers implements AutoCloseable {
    private final List<BoardWatcher> sockets = new ArrayList<>();
    private final List<StreamWatcher> streams = new ArrayList<>();
    private final List<String> boards;
    private final StreamWatcher timeline;

    Watchers(int port, String token, List<String> boards) {
        this.boards = boards;
        this.timeline = new StreamWatcher(port, token, "/api/v1/activity/stream");
        for (var board : boards) {
            sockets.add(new BoardWatcher(port, token, board));
            streams.add(new StreamWatcher(port, token, "/api/v1/boards/" + board + "/tasks/stream"));
        }
    }

    /** Returns when all of them watch. */
    void start() {
        all().forEach(Watcher::start);
        await().until(() -> all().stream().allMatch(watcher -> watcher.since() >= 0));
    }

    /** How often they have connected. */
    int connections() {
        return all().stream().mapToInt(Watcher::connections).sum();
    }

    /** How much they have received. */
    int received() {
        return all().stream().mapToInt(watcher -> watcher.received().size()).sum();
    }

    /** @param entries where the timeline tells something */
    List<StreamCheck> checks(Log log, List<Long> entries) {
        var checks = new ArrayList<StreamCheck>();
        for (int i = 0; i < boards.size(); i++) {
            checks.add(StreamCheck.of(sockets.get(i), StreamCheck.framesOf(boards.get(i), log)));
            checks.add(StreamCheck.of(streams.get(i), StreamCheck.itemsOf(boards.get(i), log)));
        }
        checks.add(StreamCheck.of(timeline, entries));
        return checks;
    }

    /** Where what they have heard does not add up to what the product answers. */
    List<String> unequalPictures(Api api) {
        var found = new ArrayList<String>();
        for (int i = 0; i < boards.size(); i++) {
            var answered = Picture.of(boards.get(i), api);
            for (var drawn : List.of(
                    Picture.afterFrames(sockets.get(i).received()),
                    Picture.afterItems(streams.get(i).received())))
                found.addAll(drawn.differencesFrom(answered, boards.get(i)));
        }
        return found;
    }

    private List<Watcher> all() {
        var all = new ArrayList<Watcher>(sockets);
        all.addAll(streams);
        all.add(timeline);
        return all;
    }

    @Override
    public void close() {
        all().forEach(Watcher::close);
    }
}
