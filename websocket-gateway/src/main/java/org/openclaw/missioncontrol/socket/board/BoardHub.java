package org.openclaw.missioncontrol.socket.board;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.openclaw.missioncontrol.api.board.BoardEvent.BoardDeleted;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent;
import org.openclaw.missioncontrol.api.task.TaskEvent;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.openclaw.missioncontrol.platform.security.Callers;
import org.openclaw.missioncontrol.socket.support.Frame;
import org.openclaw.missioncontrol.socket.support.LogListener;
import org.springframework.stereotype.Component;

/** Brings what happens on boards to those who look at them: each event is made into a frame once, in the log's order. */
@Component
class BoardHub implements LogListener {
    private final BoardFrames frames;
    private final Callers callers;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<BoardId, Set<Viewer>> viewers = new HashMap<>();
    private long position;

    BoardHub(BoardFrames frames, Callers callers) {
        this.frames = frames;
        this.callers = callers;
    }

    /** Everything after the position that is returned will reach the viewer. */
    long enter(Viewer viewer) {
        lock.lock();
        try {
            viewers.computeIfAbsent(viewer.board(), _ -> new LinkedHashSet<>()).add(viewer);
            return position;
        } finally {
            lock.unlock();
        }
    }

    void leave(Viewer viewer) {
        lock.lock();
        try {
            var others = viewers.getOrDefault(viewer.board(), Set.of());
            if (others.remove(viewer) && others.isEmpty()) viewers.remove(viewer.board());
        } finally {
            lock.unlock();
        }
    }

    void goLive(Viewer viewer, long from) {
        lock.lock();
        try {
            viewer.goLive(from);
        } finally {
            lock.unlock();
        }
    }

    /** How far viewers know the log. */
    long position() {
        lock.lock();
        try {
            return position;
        } finally {
            lock.unlock();
        }
    }

    /** Tells a viewer what was true at the position, unless he has heard more since; whether it told him. */
    boolean tellIfStillAt(long known, Viewer viewer, Frame frame) {
        lock.lock();
        try {
            if (position != known) return false;
            viewer.socket().send(frame);
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void beginsAfter(long begin) {
        lock.lock();
        try {
            position = begin;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void on(Object event, Envelope envelope) {
        switch (event) {
            case TaskEvent e -> on(e, envelope);
            case BoardDeleted e ->
                pass(e.boardId(), envelope, viewer -> viewer.socket().close(4004, "board deleted"));
            case OrganizationEvent _ -> {
                beginsAfter(envelope.position());
                Thread.startVirtualThread(() -> recheck(envelope.organizationId()));
            }
            default -> beginsAfter(envelope.position());
        }
    }

    /** Nobody looks: then whoever comes later begins behind this event. */
    private void on(TaskEvent event, Envelope envelope) {
        if (passUnseen(event.boardId(), envelope)) return;
        var frame = frames.of(event, envelope);
        pass(event.boardId(), envelope, viewer -> {
            if (frame != null) viewer.receive(frame, envelope.position());
        });
    }

    private boolean passUnseen(BoardId board, Envelope envelope) {
        lock.lock();
        try {
            if (viewers.containsKey(board)) return false;
            position = envelope.position();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void pass(BoardId board, Envelope envelope, Consumer<Viewer> each) {
        lock.lock();
        try {
            viewers.getOrDefault(board, Set.of()).forEach(each);
            position = envelope.position();
        } finally {
            lock.unlock();
        }
    }

    /** Whoever may not see his board any more is shown out. Rights are asked for anew, away from the log's own pace. */
    private void recheck(OrganizationId organization) {
        for (var viewer : viewersIn(organization))
            if (callers.member(viewer.caller().userId(), organization)
                    .filter(caller -> caller.mayRead(viewer.board()))
                    .isEmpty()) viewer.socket().close(4001, "access to the board has ended");
    }

    private List<Viewer> viewersIn(OrganizationId organization) {
        lock.lock();
        try {
            return viewers.values().stream()
                    .flatMap(Set::stream)
                    .filter(viewer -> viewer.caller().organizationId().equals(organization))
                    .toList();
        } finally {
            lock.unlock();
        }
    }
}
