package org.openclaw.missioncontrol.app.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.openclaw.missioncontrol.app.Api;
import org.openclaw.missioncontrol.app.Owner;
import org.openclaw.missioncontrol.app.chat.TestPerson;
import org.openclaw.missioncontrol.example.gateway.Agent;
import org.openclaw.missioncontrol.example.gateway.Gateway;
import org.openclaw.missioncontrol.example.gateway.Settings;

/**
 * Whatever happens to the connections of phones and gateway and to the product: what was acknowledged arrived once, what was
 * refused was told, and every reply reached its phone once and in its turn. In its long form with
 * {@code ./mvnw verify -Pfaults}.
 */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 45, unit = TimeUnit.MINUTES)
class ChatFaultsTest {
    private static final long SEED = Long.getLong("faults.seed", 20_260_101);
    private static final int PEOPLE = Integer.getInteger("faults.chat.people", 6);
    private static final int MESSAGES = Integer.getInteger("faults.chat.messages", 20);
    private static final int KILLS = Integer.getInteger("faults.chat.kills", 1);

    @TempDir
    Path folder;

    private final Map<String, List<String>> heard = new ConcurrentHashMap<>();

    private String answer(String session, String content) {
        heard.computeIfAbsent(session, _ -> new CopyOnWriteArrayList<>()).add(content);
        return "re: " + content;
    }

    @Test
    void nothing_that_is_said_is_lost_doubled_or_out_of_order() throws Exception {
        try (var scene = Scene.embedded(
                        folder,
                        "--mission-control.h5.registrations-per-hour=100000",
                        "--mission-control.h5.access-token-minutes=600",
                        "--mission-control.gateways.heartbeat-interval-seconds=1",
                        "--mission-control.sockets.heartbeat-interval=1s",
                        "--mission-control.sockets.heartbeat-timeout=3s");
                var toGateway = new TroubledWay(scene.product().port(), SEED);
                var toPhones = new TroubledWay(scene.product().port(), SEED + 1)) {
            var admin = scene.admin();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                    var gateway = gateway(admin, toGateway.port())) {
                threads.submit(() -> {
                    gateway.run();
                    return null;
                });
                var phones = phones(admin, toPhones.port());
                phones.forEach(threads::execute);
                try {
                    kill(scene, phones);
                    await().atMost(Duration.ofMinutes(20))
                            .pollInterval(Duration.ofMillis(200))
                            .until(() -> phones.stream().allMatch(ChattingPhone::isDone));
                    toGateway.calmDown();
                    toPhones.calmDown();
                    await().atMost(Duration.ofSeconds(60))
                            .pollInterval(Duration.ofSeconds(1))
                            .untilAsserted(() -> judge(phones, gateway));
                } finally {
                    tell(phones);
                    phones.forEach(ChattingPhone::hangUp);
                }
            }
        }
    }

    private Gateway gateway(Api admin, int port, Agent agent) {
        var token = admin.post("/api/v1/gateway-registry/tokens", Map.of())
                .created()
                .text("/registration_token");
        var organization = admin.get("/api/v1/organizations/me").ok().id();
        return new Gateway(
                new Settings(
                        URI.create("http://127.0.0.1:" + port),
                        organization,
                        token,
                        "Under fire",
                        folder.resolve("workspaces")),
                agent);
    }

    private Gateway gateway(Api admin, int port) {
        return gateway(admin, port, this::answer);
    }

    private static List<ChattingPhone> phones(Api admin, int port) {
        var gateway = await().ignoreExceptions()
                .until(() -> admin.get("/api/v1/gateways").ok().text("/items/0/id"), id -> !id.isEmpty());
        var owner = new Owner(admin);
        var agent = owner.worker(owner.board(Map.of("gateway_id", gateway))).id();
        return IntStream.range(0, PEOPLE)
                .mapToObj(person -> new ChattingPhone(
                        port,
                        new TestPerson(admin).mayChatWith(agent),
                        agent,
                        IntStream.range(0, MESSAGES)
                                .mapToObj(message -> person + "/" + message)
                                .toList()))
                .toList();
    }

    /** At moments that are spread over what is said. */
    private static void kill(Scene scene, List<ChattingPhone> phones) throws Exception {
        for (var kill = 1; kill <= KILLS; kill++) {
            var share = PEOPLE * MESSAGES * kill / (KILLS + 1);
            await().atMost(Duration.ofMinutes(20))
                    .until(() -> phones.stream()
                                    .mapToInt(phone -> phone.acknowledged.size() + phone.refused.size())
                                    .sum()
                            >= share);
            scene.product().kill();
            scene.product().start();
            scene.product().awaitReady();
        }
    }

    private void tell(List<ChattingPhone> phones) {
        System.out.printf(
                "chat faults: seed=%d said=%d acknowledged=%d refused=%d heard=%d replies=%d connections=%d"
                        + " repeated=%d%n",
                SEED,
                PEOPLE * MESSAGES,
                phones.stream().mapToInt(phone -> phone.acknowledged.size()).sum(),
                phones.stream().mapToInt(phone -> phone.refused.size()).sum(),
                heard.values().stream().mapToInt(List::size).sum(),
                phones.stream().mapToInt(phone -> phone.replies.size()).sum(),
                phones.stream().mapToInt(phone -> phone.connections).sum(),
                phones.stream().mapToInt(phone -> phone.repeated).sum());
    }

    private void judge(List<ChattingPhone> phones, Gateway gateway) {
        assertThat(gateway.isIdle()).as("the gateway has nothing left").isTrue();
        for (var phone : phones) {
            var heardOfIt = heard.getOrDefault(phone.sessionKey(), List.of());
            assertThat(heardOfIt).doesNotHaveDuplicates().containsAll(phone.acknowledged);
            assertThat(phone.replies)
                    .isEqualTo(
                            heardOfIt.stream().map(content -> "re: " + content).toList());
        }
    }
}
