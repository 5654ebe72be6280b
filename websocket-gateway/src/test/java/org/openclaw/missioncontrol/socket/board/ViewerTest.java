package org.openclaw.missioncontrol.socket.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.socket.support.Frame;
import org.openclaw.missioncontrol.socket.support.Receiver;

class ViewerTest {
    private final Receiver receiver = new Receiver();
    private final Viewer viewer =
            new Viewer(new BoardId(UUID.randomUUID()), Caller.outside(UserId.next()), receiver.socket());

    private void happens(long position) {
        viewer.receive(Frame.of(String.valueOf(position)), position);
    }

    @Nested
    class Going_live {
        @Test
        void brings_what_has_happened_since_the_first_view() throws Exception {
            happens(5);
            happens(6);
            happens(7);
            viewer.goLive(5);
            happens(8);
            assertThat(receiver.received()).containsExactly("6", "7", "8");
        }

        @Test
        void repeats_nothing_when_the_first_view_was_ahead_of_what_the_hub_had_told() throws Exception {
            happens(5);
            viewer.goLive(7);
            happens(6);
            happens(7);
            happens(8);
            assertThat(receiver.received()).containsExactly("8");
        }
    }
}
