package org.openclaw.missioncontrol.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.IntConsumer;
import org.HdrHistogram.ConcurrentHistogram;

/** What phones cost that only wait, and how long it takes until an agent has answered. */
record PhoneRows(Plan plan) implements Measurement {
    private static final int IDLE = Integer.getInteger("phones", 10_000);
    private static final int OF_ONE_PERSON = 10;
    private static final int TALKING = Integer.getInteger("talking", 1_000);
    private static final int PER_SECOND = Integer.getInteger("said", 50);
    private static final int AT_ONCE = 50;

    @Override
    public String how() {
        return """
            *Phones that wait.* %,d phones of %,d people, each with a WebSocket that is let in and says nothing: what of the heap is \
            used after a collection, and what else the JVM has committed (native memory tracking), with them and without \
            them, and the processor time of the product while it pings each of them twice a minute.

            *Chat.* %,d phones of as many people, one gateway whose agent answers at once; %d messages a second at fixed \
            times, each from another phone: from the time at which it should have been sent to the arrival of the answer. \
            On the way there are four events: sent, confirmed, answered, delivered.\
            """.formatted(IDLE, IDLE / OF_ONE_PERSON, TALKING, PER_SECOND);
    }

    @Override
    public String limits() {
        return """
            *Phones that wait.* Each is a session of Tomcat's and one of Spring's with their buffers.\
            """;
    }

    @Override
    public List<Row> rows() throws Exception {
        var rows = new ArrayList<Row>();
        try (var product = new Product(
                "-XX:NativeMemoryTracking=summary",
                "--mission-control.h5.registrations-per-hour=1000000",
                "--mission-control.sockets.max-connections=11000",
                "--mission-control.sockets.heartbeat-interval=30s")) {
            var people = new People(product, Math.max(TALKING, IDLE / OF_ONE_PERSON));
            rows.add(chat(people));
            rows.addAll(idle(people));
        }
        return rows;
    }

    private Row chat(People people) throws Exception {
        var due = new AtomicLongArray(1_000_000);
        var answered = new AtomicInteger();
        var latencies = new ConcurrentHistogram(60_000_000, 3);
        try (var ends = new Ends(people.product().port())) {
            people.connectGateway(ends);
            var phones = open(people, ends, TALKING, number -> {
                latencies.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due.get(number)));
                answered.incrementAndGet();
            });
            var said = 0;
            for (var length : List.of(plan.warmUp(), plan.watch())) {
                latencies.reset();
                var before = said;
                said += OpenLoop.run(PER_SECOND, length, (number, time) -> {
                    due.set(before + number, time);
                    phones.get((before + number) % TALKING)
                            .say(people.agent(), UUID.randomUUID().toString(), before + number);
                });
                var all = said;
                ends.await("all are answered", () -> answered.get() >= all);
            }
        }
        return Row.latencyTold(
                "chat: phone → gateway → phone, " + TALKING + " phones, " + PER_SECOND + " messages/s, p50 / p95",
                latencies);
    }

    private List<Row> idle(People people) throws Exception {
        var product = people.product();
        var before = product.memory();
        try (var ends = new Ends(product.port())) {
            open(people, ends, IDLE, _ -> {});
            var after = product.memory();
            var began = product.processorTime();
            Thread.sleep(Duration.ofSeconds(60));
            var used = product.processorTime().minus(began);
            var heap = (after.heap() - before.heap()) / 1024.0 / IDLE;
            var other = (after.other() - before.other()) / 1024.0 / IDLE;
            return List.of(
                    Row.most(
                            "heap and native memory of a phone that waits, " + IDLE + " phones",
                            String.format(Locale.ROOT, "%.1f kB of heap, %.1f kB beside it", heap, other),
                            heap + other,
                            60,
                            20,
                            "kB"),
                    Row.told(
                            "processor time of the product while " + IDLE + " phones wait for 60 s",
                            String.format(Locale.ROOT, "%.1f s", used.toMillis() / 1e3)));
        }
    }

    /** In groups: how many can come at once is another question. */
    private static List<Phone> open(People people, Ends ends, int count, IntConsumer answered) throws Exception {
        var phones = new ArrayList<Phone>();
        while (phones.size() < count) {
            for (var i = 0; i < AT_ONCE && phones.size() < count; i++)
                phones.add(people.phone(ends, phones.size(), answered));
            ends.await("all are let in", () -> phones.stream().allMatch(Phone::isLetIn));
        }
        return phones;
    }
}
