package org.openclaw.missioncontrol.socket.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.board.BoardEvent.BoardDeleted;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.MemberId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent.OrganizationMemberRemoved;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent.OrganizationRenamed;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.openclaw.missioncontrol.platform.query.Views;
import org.openclaw.missioncontrol.socket.support.Access;
import org.openclaw.missioncontrol.socket.support.Happened;
import org.openclaw.missioncontrol.socket.support.LogOf;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class StreamReaderTest {
    private static final BoardId BOARD = BoardId.next();

    private final Views views = mock();
    private final Access access = mock();
    private final List<String> written = new ArrayList<>();
    private final List<Duration> patience = new ArrayList<>();
    private final Caller.Member reader =
            new Caller.Member(UserId.next(), Happened.HERE, Role.MEMBER, true, true, Map.of());

    /** Tells of everything on the board; whoever reads it goes after so many writings. */
    private void read(Duration keepalive, int writings, TrackedEventMessage<?>... events) {
        var parts = new StreamReader.Parts(views, access, new StreamItems(), keepalive);
        var stream = new StreamReader(new Everything(), reader, new Written(writings), LogOf.events(events), 4, parts);
        try {
            stream.run();
        } catch (IOException | InterruptedException _) {
            // he is gone
        }
    }

    @BeforeEach
    void all_is_well() {
        when(access.now(reader)).thenReturn(Optional.of(reader));
        when(views.reach(anyLong(), any())).thenReturn(true);
    }

    @Nested
    class Silence {
        @Test
        void is_broken_by_comments_that_tell_how_far_the_reader_has_come() {
            read(Duration.ofMillis(20), 4, Happened.at(5, "it"));
            assertThat(written).hasSize(4);
            assertThat(written.getFirst()).isEqualTo("id:4\n:open\nretry:3000\n\n");
            assertThat(written.get(1)).contains("id:5\n", "data:");
            assertThat(written.subList(2, 4)).containsOnly("id:5\n:keepalive\n\n");
        }

        @Test
        void is_no_longer_because_the_read_models_are_behind() {
            when(views.reach(anyLong(), any())).thenAnswer(asked -> {
                patience.add(asked.getArgument(1));
                return false;
            });
            read(Duration.ofHours(1), 3, Happened.at(5, "it"));
            assertThat(patience.getFirst()).isLessThan(Duration.ofHours(1));
            assertThat(written.subList(1, 3)).containsOnly("id:4\n:keepalive\n\n");
        }
    }

    @Nested
    class A_stream_ends {
        @Test
        void after_the_end_of_its_board_was_told() {
            read(Duration.ofHours(1), 9, Happened.at(5, new BoardDeleted(BOARD)), Happened.at(6, "more"));
            assertThat(written).hasSize(2).last().asString().contains("id:5\n");
        }

        @Test
        void when_its_reader_may_not_read_any_more() {
            when(access.now(reader)).thenReturn(Optional.of(reader), Optional.empty());
            var removed = new OrganizationMemberRemoved(Happened.HERE, MemberId.next(), reader.userId());
            read(Duration.ofHours(1), 9, Happened.at(5, removed), Happened.at(6, "more"));
            assertThat(written).hasSize(1);
        }
    }

    @Test
    void asks_for_the_rights_of_a_reader_only_when_they_may_have_changed() {
        when(access.now(any())).thenReturn(Optional.of(reader)).thenThrow(new AssertionError("asked again"));
        var others = new OrganizationMemberRemoved(Happened.HERE, MemberId.next(), UserId.next());
        var renamed = new OrganizationRenamed(Happened.HERE, "new");
        read(Duration.ofHours(1), 3, Happened.at(5, others), Happened.at(6, renamed));
        assertThat(written).hasSize(3);
        verify(access, never()).now(null);
    }

    /** The reader's side, which is gone after some writings. */
    private final class Written extends SseEmitter {
        private final int most;

        private Written(int most) {
            this.most = most;
        }

        @Override
        public void send(SseEventBuilder event) throws IOException {
            written.add(event.build().stream()
                    .map(DataWithMediaType::getData)
                    .map(Object::toString)
                    .collect(Collectors.joining()));
            if (written.size() >= most) throw new IOException("gone");
        }
    }

    private record Everything() implements Channel {
        @Override
        public String key() {
            return "everything";
        }

        @Override
        public BoardId board() {
            return BOARD;
        }

        @Override
        public boolean concerns(Object event) {
            return true;
        }

        @Override
        public Optional<Item> item(Object event, Envelope envelope) {
            return Optional.of(new Item("event", "{}", BOARD));
        }
    }
}
