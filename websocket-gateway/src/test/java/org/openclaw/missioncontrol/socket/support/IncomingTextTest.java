package org.openclaw.missioncontrol.socket.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.TextMessage;

class IncomingTextTest {
    private static final int LARGEST = 256 * 1024;

    private final IncomingText text = new IncomingText(LARGEST);

    private String add(String part, boolean last) {
        return text.add(new TextMessage(part, last));
    }

    @Test
    void is_put_together_from_its_parts() {
        assertThat(add("one ", false)).isNull();
        assertThat(add("frame", true)).isEqualTo("one frame");
        assertThat(add("another", true)).isEqualTo("another");
    }

    @Test
    void may_be_as_large_as_is_allowed() {
        assertThat(add("x".repeat(LARGEST), true)).hasSize(LARGEST);
        assertThat(text.isTooLarge()).isFalse();
    }

    @Test
    void is_measured_in_bytes_over_all_its_parts() {
        assertThat(add("€".repeat(LARGEST / 3), false)).isNull();
        assertThat(text.isTooLarge()).isFalse();
        assertThat(add("€", true)).isNull();
        assertThat(text.isTooLarge()).isTrue();
    }

    @Property
    void is_the_whole_however_it_was_cut(@ForAll List<List<@StringLength(max = 50) String>> frames) {
        var one = new IncomingText(LARGEST);
        for (var parts : frames) {
            for (var part : parts)
                assertThat(one.add(new TextMessage(part, false))).isNull();
            assertThat(one.add(new TextMessage("", true))).isEqualTo(String.join("", parts));
        }
    }

    @Property
    void is_too_large_by_all_its_bytes_however_it_was_cut(@ForAll List<@StringLength(max = 50) String> parts) {
        var bytes = parts.stream().mapToInt(part -> part.getBytes(UTF_8).length).sum();
        var small = new IncomingText(200);
        parts.forEach(part -> small.add(new TextMessage(part, false)));
        assertThat(small.isTooLarge()).isEqualTo(bytes > 200);
    }
}
