package org.openclaw.missioncontrol.socket.relay;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.platform.web.FiniteNumbers;
import org.openclaw.missioncontrol.platform.web.Json;
import org.openclaw.missioncontrol.platform.web.StorableText;
import org.openclaw.missioncontrol.socket.support.FrameReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the protocol, read with the types of the product. */
class RelayProtocolTest {
    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.+)\n```");
    private static final String TURN = "### To the gateway";

    private final JsonMapper json = Json.mapper();
    private final FrameReader reader = new FrameReader(
            json,
            new StorableText(json),
            new FiniteNumbers(json),
            Validation.buildDefaultValidatorFactory().getValidator());

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "relay-protocol.md"));
    }

    private static List<String> examples(String text) {
        return EXAMPLE.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static Set<Class<?>> frames(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses())
                .filter(frame -> frame != GatewayFrame.Unknown.class)
                .collect(toSet());
    }

    @Test
    void shows_each_frame_of_a_gateway_as_it_is_understood() throws IOException {
        var page = page();
        var understood = new HashSet<Class<?>>();
        for (var example : examples(page.substring(0, page.indexOf(TURN))))
            understood.add(reader.read(reader.parse(example), example, GatewayFrame.class)
                    .getClass());
        assertThat(understood).isEqualTo(frames(GatewayFrame.class));
    }

    @Test
    void shows_each_frame_to_a_gateway_as_it_is_written() throws IOException {
        var page = page();
        var written = new HashSet<Class<?>>();
        for (var example : examples(page.substring(page.indexOf(TURN)))) {
            var frame = json.readValue(example, RelayFrame.class);
            written.add(frame.getClass());
            assertThat((JsonNode) json.readTree(json.writeValueAsString(frame))).isEqualTo(json.readTree(example));
        }
        assertThat(written).isEqualTo(frames(RelayFrame.class));
    }
}
