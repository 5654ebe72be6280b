package org.openclaw.missioncontrol.socket.support;

import static org.assertj.core.api.Assertions.assertThat;

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
}
