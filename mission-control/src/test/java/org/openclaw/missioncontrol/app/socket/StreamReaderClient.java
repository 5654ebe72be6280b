package org.openclaw.missioncontrol.app.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who reads a stream of events. */
public class StreamReaderClient implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Thread reading;

    public StreamReaderClient(String address, String token, String lastEventId) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token);
        if (!lastEventId.isEmpty()) request.header("Last-Event-ID", lastEventId);
        response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        reading = Thread.startVirtualThread(this::read);
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            var id = "";
            var name = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) id = line.substring(3).strip();
                if (line.startsWith("event:")) name = line.substring(6).strip();
                if (line.startsWith("data:"))
                    events.add(new Event(id, name, JsonMapper.shared().readTree(line.substring(5))));
            }
        } catch (IOException _) {
            // it was closed
        }
    }

    public Event next() throws InterruptedException {
        var event = events.poll(10, TimeUnit.SECONDS);
        assertThat(event).as("an event within 10 s").isNotNull();
        return event;
    }

    /** What has come and was not looked at. */
    List<Event> rest() {
        var rest = new ArrayList<Event>();
        events.drainTo(rest);
        return rest;
    }

    /** Whether it ends by itself, within 10 s. */
    public boolean ends() throws InterruptedException {
        return endsWithin(Duration.ofSeconds(10));
    }

    /** Whether the stream ends by itself within this time. */
    boolean endsWithin(Duration time) throws InterruptedException {
        return reading.join(time);
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }

    public record Event(String id, String name, JsonNode data) {}
}
