package org.openclaw.missioncontrol.app.h5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openclaw.missioncontrol.app.ApiTest;
import org.openclaw.missioncontrol.app.chat.Detour;
import org.openclaw.missioncontrol.app.chat.TestPerson;
import org.openclaw.missioncontrol.example.gateway.Agent;
import org.openclaw.missioncontrol.example.gateway.Gateway;
import org.openclaw.missioncontrol.example.gateway.Settings;

/** Somebody opens the page on his phone and talks to an agent of the example gateway. */
class PhonePageTest extends ApiTest {
    @TempDir
    private Path workspaces;

    private final CountDownLatch mayAnswerSlowly = new CountDownLatch(1);

    private String answer(String content) throws InterruptedException {
        if (content.startsWith("slow")) mayAnswerSlowly.await();
        return "You said: " + content;
    }

    private Gateway gateway(String organization) {
        var token = admin.post("/api/v1/gateway-registry/tokens", Map.of())
                .created()
                .text("/registration_token");
        var settings = new Settings(
                URI.create("http://localhost:" + port),
                organization,
                token,
                "Gateway " + UUID.randomUUID(),
                workspaces);
        Agent agent = (_, content) -> answer(content);
        return new Gateway(settings, agent);
    }

    private static Thread running(Gateway gateway) {
        return Thread.ofVirtual().start(() -> {
            try {
                gateway.run();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private String agentOn(String gatewayName) {
        var gateways = admin.get("/api/v1/gateways?limit=100").ok();
        return gateways.json()
                .at("/items")
                .valueStream()
                .filter(one -> one.path("name").asString().equals(gatewayName)
                        && one.path("status").asString().equals("online"))
                .map(one -> one.path("id").asString())
                .findFirst()
                .map(gateway -> worker(board(Map.of("gateway_id", gateway))).id())
                .orElse("");
    }

    @Test
    void logs_in_talks_loses_the_connection_and_comes_back_without_losing_anything() {
        var organization = admin.get("/api/v1/organizations/me").ok().id();
        try (var browser = new Browser();
                var way = new Detour(port);
                var gateway = gateway(organization)) {
            running(gateway);
            var agent = await().until(() -> agentOn(gateway.name()), id -> !id.isEmpty());
            var person = new TestPerson(admin).mayChatWith(agent);
            browser.open("http://localhost:" + way.port() + "/h5?org=" + organization);
            browser.type("[name=username]", person.secrets().get("username"));
            browser.type("[name=password]", person.secrets().get("password"));
            browser.click("button[value=login]");
            browser.sees("#agent-list .online");
            browser.click("#agent-list button");

            say(browser, "hello");
            assertThat(browser.texts("#messages .agent", 1)).containsExactly("You said: hello");
            say(browser, "slow one");
            browser.reads("#messages .user:nth-of-type(3)", "sent");

            way.cut();
            browser.reads("#line", "offline");
            mayAnswerSlowly.countDown();
            say(browser, "typed without a connection");
            browser.reads("#messages .user:nth-of-type(4)", "waits for the connection");
            way.reopen();
            assertThat(browser.texts("#messages .agent", 3))
                    .containsExactly("You said: hello", "You said: slow one", "You said: typed without a connection");
            assertThat(browser.texts("#messages .user", 3)).allMatch(text -> text.endsWith("sent"));

            browser.click("#language");
            browser.reads("#say button", "发送");
            browser.open("http://localhost:" + way.port() + "/h5");
            browser.click("#agent-list button");
            assertThat(browser.texts("#messages li", 6)).first().asString().startsWith("hello");
            browser.click("#leave");
            browser.sees("button[value=login]");
        }
    }

    @Test
    void is_told_why_the_login_failed() {
        try (var browser = new Browser()) {
            browser.open("http://localhost:" + port + "/h5?org="
                    + admin.get("/api/v1/organizations/me").ok().id());
            browser.type("[name=username]", "nobody-" + UUID.randomUUID());
            browser.type("[name=password]", "wrong password");
            browser.click("button[value=login]");
            browser.reads("#trouble", "wrong");
        }
    }

    private static void say(Browser browser, String content) {
        browser.type("#say textarea", content);
        browser.click("#say button");
    }
}
