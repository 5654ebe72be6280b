package org.openclaw.missioncontrol.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who speaks HTTP to the product. */
public final class Api {
    static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String base;
    private final Map<String, String> headers;

    /** @param token the bearer; none when it is empty */
    public Api(String base, String token) {
        this(base, token.isEmpty() ? Map.of() : Map.of("Authorization", "Bearer " + token));
    }

    private Api(String base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    /** The same caller, who sends this header too. */
    public Api with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(base, more);
    }

    /** Nobody in particular, at the same node. */
    public Api nobody() {
        return new Api(base, Map.of());
    }

    /** The agent with this token, at the same node. */
    public Api agentWith(String token) {
        return nobody().with("X-Agent-Token", token);
    }

    /** The port of the node. */
    public int port() {
        return URI.create(base).getPort();
    }

    /** His bearer. */
    public String token() {
        return headers.getOrDefault("Authorization", "").replaceFirst("^Bearer ", "");
    }

    /** The same caller at another node of this machine. */
    public Api at(int port) {
        return new Api("http://localhost:" + port, headers);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    public Answer patch(String path, Object body) {
        return send("PATCH", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** The status of an answer that does not end by itself. What follows is not read. */
    public int statusOf(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        headers.forEach(request::setHeader);
        var answer = sent(request.build(), BodyHandlers.ofInputStream());
        try (var _ = answer.body()) {
            return answer.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param body made into JSON; text goes as it is; null sends none */
    public Answer send(String method, String path, @Nullable Object body) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        headers.forEach(request::setHeader);
        if (body != null && !headers.containsKey("Content-Type")) request.setHeader("Content-Type", "application/json");
        var content = body == null
                ? BodyPublishers.noBody()
                : body instanceof byte[] bytes
                        ? BodyPublishers.ofByteArray(bytes)
                        : BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body));
        return new Answer(sent(request.method(method, content).build(), BodyHandlers.ofString()));
    }

    private static <T> HttpResponse<T> sent(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return HTTP.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** A value of the body by its JSON pointer, as text. */
        public String text(String pointer) {
            return json().at(pointer).asString();
        }

        public String id() {
            return text("/id");
        }

        public String code() {
            return text("/code");
        }

        public Answer ok() {
            return is(200);
        }

        public Answer created() {
            return is(201);
        }

        public Answer gone() {
            return is(204);
        }

        public Answer is(int status) {
            assertThat(status()).as(response.body()).isEqualTo(status);
            return this;
        }

        /** Refused, as a problem document that says why. */
        public Answer refused(int status, String code) {
            is(status);
            assertThat(code()).as(response.body()).isEqualTo(code);
            assertThat(text("/detail")).isNotBlank();
            return this;
        }
    }
}
