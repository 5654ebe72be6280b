package org.openclaw.missioncontrol.socket.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FeedTest {
    private final Receiver receiver = new Receiver();
    private final Feed feed = new Feed(receiver.socket());

    private void happens(long position) {
        feed.receive(Frame.of(String.valueOf(position)), position);
    }

    @Nested
    class Going_live {
        @Test
        void brings_what_has_happened_since_the_first_view() throws Exception {
            happens(5);
            happens(6);
            happens(7);
            feed.goLive(5);
            happens(8);
            assertThat(receiver.received()).containsExactly("6", "7", "8");
        }

        @Test
        void repeats_nothing_when_the_first_view_was_ahead_of_what_the_hub_had_told() throws Exception {
            happens(5);
            feed.goLive(7);
            happens(6);
            happens(7);
            happens(8);
            assertThat(receiver.received()).containsExactly("8");
        }
    }
}
