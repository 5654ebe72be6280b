package org.openclaw.missioncontrol.app.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.openclaw.missioncontrol.app.faults.Intent.Acknowledged;
import tools.jackson.databind.json.JsonMapper;

/** Sends commands as every good client does: what was not answered goes out again, under the same key. */
final class Sender {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final Duration AT_MOST = Duration.ofMinutes(2);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private final String base;
    private final String token;
    private final Journal journal;

    Sender(String base, String token, Journal journal) {
        this.base = base;
        this.token = token;
        this.journal = journal;
    }

    /** Until it is answered. */
    Acknowledged insist(Intent intent) {
        journal.intend(intent);
        return tryOnce(intent, false)
                .orElseGet(() -> await().atMost(AT_MOST)
                        .pollInterval(BETWEEN)
                        .until(() -> tryOnce(intent, true), Optional::isPresent)
                        .orElseThrow());
    }

    /** Once, and whether it was answered or not is left at that. */
    Optional<Acknowledged> mention(Intent intent) {
        journal.intend(intent);
        return tryOnce(intent, false);
    }

    private Optional<Acknowledged> tryOnce(Intent intent, boolean again) {
        try {
            var answer = HTTP.send(request(intent), BodyHandlers.ofString());
            var accepted = accepted(answer, intent, again);
            accepted.ifPresentOrElse(it -> journal.acknowledge(intent, it), journal::missAnswer);
            return accepted;
        } catch (IOException _) {
            journal.missAnswer();
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What is gone already was removed by an attempt whose answer was lost. */
    private Optional<Acknowledged> accepted(HttpResponse<String> answer, Intent intent, boolean again) {
        int status = answer.statusCode();
        if (status / 100 == 2 || status == 404 && again && intent.method().equals("DELETE"))
            return Optional.of(new Acknowledged(status, id(answer, intent), version(answer)));
        if (status >= 500 || status == 409 && answer.body().contains("request_in_progress")) return Optional.empty();
        journal.refuse(intent, answer.statusCode() + " " + answer.body());
        throw new IllegalStateException(answer.body());
    }

    private static String id(HttpResponse<String> answer, Intent intent) {
        return intent.thing() == null
                ? JsonMapper.shared().readTree(answer.body()).path("id").asString()
                : intent.thing();
    }

    private static long version(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("ETag")
                .map(tag -> Long.parseLong(tag.replace("\"", "")))
                .orElse(Acknowledged.WITHOUT_VERSION);
    }

    private HttpRequest request(Intent intent) {
        var body = intent.body() == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(intent.body()));
        return HttpRequest.newBuilder(URI.create(base + intent.path()))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", intent.key())
                .header("X-Request-Id", intent.key())
                .method(intent.method(), body)
                .build();
    }
}
