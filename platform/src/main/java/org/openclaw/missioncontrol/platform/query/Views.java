package org.openclaw.missioncontrol.platform.query;

import java.time.Duration;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.platform.eventlog.OtherNodes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far the read models are. All projections of the group {@value #GROUP} share one position, kept in the transaction of
 * their rows, so that whoever reads rows and position in one snapshot knows exactly where he stands.
 */
@Component
@ProcessingGroup(Views.GROUP)
public class Views {
    /** The processing group of every projection that a REST query reads. */
    public static final String GROUP = "views";

    private static final Logger log = LoggerFactory.getLogger(Views.class);
    private static final Duration UNTOLD = Duration.ofMillis(200);

    private final JdbcClient db;
    private final OtherNodes others;
    private final ReentrantLock lock = new ReentrantLock();
    private final NavigableMap<Long, Condition> awaited = new TreeMap<>();
    private long reached;
    private boolean newsFromElsewhere;
    private boolean looking;

    Views(JdbcClient db, OtherNodes others) {
        this.db = db;
        this.others = others;
        others.hear(this::news);
    }

    /** Hears of every event, so that each of them moves the position. */
    @EventHandler
    void on(Object event) {}

    /** A batch is committed, here. */
    void moved(long position) {
        advanceTo(position);
        others.tell();
    }

    /** Waits until the read models show the position, and says whether they do. It never waits for a connection. */
    public boolean reach(long position, Duration patience) {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (reached < position && left > 0) {
                if (newsFromElsewhere) look();
                long slice = Math.min(left, UNTOLD.toNanos());
                long rest = awaited.computeIfAbsent(position, _ -> lock.newCondition())
                        .awaitNanos(slice);
                left -= slice - rest;
                if (rest <= 0) look(); // who moves the read models may be unable to tell us
            }
            return reached >= position;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void advanceTo(long position) {
        lock.lock();
        try {
            reached = Math.max(reached, position);
            var arrived = awaited.headMap(reached, true);
            arrived.values().forEach(Condition::signalAll);
            arrived.clear();
        } finally {
            lock.unlock();
        }
    }

    /** Another node may have moved the read models on; whoever waits looks, and if nobody does, nobody needs to. */
    private void news() {
        lock.lock();
        try {
            newsFromElsewhere = true;
            awaited.values().forEach(Condition::signalAll);
        } finally {
            lock.unlock();
        }
    }

    /** One thread asks for all who wait, without the lock: a database that is slow to answer holds up nobody. */
    private void look() {
        if (looking) return;
        looking = true;
        newsFromElsewhere = false;
        Thread.ofVirtual().name("views-look").start(this::ask);
    }

    private void ask() {
        long position = 0;
        try {
            position = position();
        } catch (RuntimeException e) {
            log.debug("The position of the read models cannot be read; whoever waits goes on waiting", e);
        } finally {
            lock.lock();
            looking = false;
            lock.unlock();
            advanceTo(position);
        }
    }

    /** The position as the present transaction sees it. */
    public long position() {
        return db.sql("SELECT position FROM view_position WHERE name = ?")
                .param(GROUP)
                .query(Long.class)
                .single();
    }
}
