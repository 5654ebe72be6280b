package org.openclaw.missioncontrol.app.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads a stream of events, resuming with {@code Last-Event-ID}. */
final class StreamWatcher extends Watcher {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI address;
    private final String token;

    StreamWatcher(int port, String token, String path) {
        super("stream " + path);
        this.address = URI.create("http://127.0.0.1:" + port + path);
        this.token = token;
    }

    @Override
    void watch(@Nullable String lastPosition) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
        if (lastPosition != null) request.header("Last-Event-ID", lastPosition);
        var answer = HTTP.send(request.build(), BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            if (answer.statusCode() == 200) read(lines);
        }
    }

    /** An event counts when the empty line behind it has come: half of one is none. */
    private void read(BufferedReader lines) throws IOException {
        var begun = false;
        var id = "";
        var name = "";
        var data = "";
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("id:")) id = line.substring(3).strip();
            else if (line.startsWith("event:")) name = line.substring(6).strip();
            else if (line.startsWith("data:")) data = line.substring(5);
            else if (line.isEmpty() && !id.isEmpty()) {
                var at = Long.parseLong(id);
                if (!data.isEmpty()) receive(at, name, JsonMapper.shared().readTree(data));
                else if (!begun) begin(at);
                begun = true;
                data = "";
            }
        }
    }
}
