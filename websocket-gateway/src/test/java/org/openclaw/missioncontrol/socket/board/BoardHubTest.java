package org.openclaw.missioncontrol.socket.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.MemberId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent.OrganizationDeleted;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent.OrganizationMemberRemoved;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent.OrganizationRenamed;
import org.openclaw.missioncontrol.api.task.TaskEvent.TaskRenamed;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.api.user.UserEvent.UserActiveOrganizationChanged;
import org.openclaw.missioncontrol.socket.support.Access;
import org.openclaw.missioncontrol.socket.support.Frame;
import org.openclaw.missioncontrol.socket.support.Happened;
import org.openclaw.missioncontrol.socket.support.Receiver;

class BoardHubTest {
    private static final OrganizationId HERE = OrganizationId.next();
    private static final BoardId BOARD = BoardId.next();

    private final BoardFrames frames = mock();
    private final Access access = mock();
    private final BoardHub hub = new BoardHub(frames, access);
    private final Caller.Member one = member();
    private final Caller.Member other = member();
    private final Receiver ones = new Receiver();
    private final Receiver others = new Receiver();

    private static Caller.Member member() {
        return new Caller.Member(UserId.next(), HERE, Role.MEMBER, true, true, Map.of());
    }

    private Viewer look(Caller.Member member, Receiver receiver) {
        var viewer = new Viewer(BOARD, member, receiver.socket());
        hub.goLive(viewer, hub.enter(viewer));
        return viewer;
    }

    private void happens(long position, Object event) {
        hub.on(event, Happened.envelope(position));
    }

    private static TaskRenamed renamedOn(BoardId board) {
        return new TaskRenamed(TaskId.next(), board, "new");
    }

    @BeforeEach
    void all_may_look() {
        when(access.now(any())).thenAnswer(asked -> Optional.of(asked.getArgument(0)));
        when(frames.of(any(), any())).thenReturn(Frame.of("{}"));
    }

    @Nested
    class What_a_viewer_was_told_of_a_board {
        @Test
        void stays_true_whatever_happens_elsewhere() {
            var viewer = look(one, ones);
            happens(5, renamedOn(BOARD));
            var known = hub.told(BOARD);
            happens(6, renamedOn(BoardId.next()));
            happens(7, new OrganizationRenamed(HERE, "new"));
            assertThat(hub.tellIfStillAt(known, viewer, Frame.of("{}"))).isTrue();
        }

        @Test
        void is_out_of_date_when_the_board_has_changed_since() {
            var viewer = look(one, ones);
            var known = hub.told(BOARD);
            happens(5, renamedOn(BOARD));
            assertThat(hub.tellIfStillAt(known, viewer, Frame.of("{}"))).isFalse();
        }
    }

    @Nested
    class A_viewer_who_may_not_look_any_more {
        @Test
        void is_shown_out_with_4001_when_his_organization_ends() throws Exception {
            look(one, ones);
            when(access.now(one)).thenReturn(Optional.empty());
            happens(5, new OrganizationDeleted(HERE));
            assertThat(ones.closeCode()).isEqualTo(4001);
        }

        @Test
        void is_shown_out_with_4001_when_he_works_elsewhere() throws Exception {
            look(one, ones);
            when(access.now(one)).thenReturn(Optional.empty());
            happens(5, new UserActiveOrganizationChanged(one.userId(), OrganizationId.next()));
            assertThat(ones.closeCode()).isEqualTo(4001);
        }

        @Test
        void is_shown_out_although_the_rights_of_another_cannot_be_asked_for() throws Exception {
            look(one, ones);
            look(other, others);
            when(access.now(one)).thenThrow(new IllegalStateException("planted"));
            when(access.now(other)).thenReturn(Optional.empty());
            happens(5, new OrganizationDeleted(HERE));
            assertThat(ones.closeCode()).isEqualTo(1011);
            assertThat(others.closeCode()).isEqualTo(4001);
        }
    }

    @Nested
    class Rights {
        @Test
        void are_asked_for_once_for_all_that_a_user_looks_at() {
            look(one, ones);
            look(one, others);
            happens(5, new OrganizationMemberRemoved(HERE, MemberId.next(), one.userId()));
            verify(access, times(1)).now(one);
            assertThat(ones.socket().isClosed()).isFalse();
        }

        @Test
        void are_not_asked_for_when_it_happened_to_others() {
            look(one, ones);
            happens(5, new OrganizationMemberRemoved(HERE, MemberId.next(), other.userId()));
            happens(6, new OrganizationDeleted(OrganizationId.next()));
            happens(7, new OrganizationRenamed(HERE, "new"));
            happens(8, new UserActiveOrganizationChanged(other.userId(), HERE));
            verify(access, never()).now(any());
        }
    }
}
