package org.openclaw.missioncontrol.api.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.h5user.H5UserId;
import org.openclaw.missioncontrol.api.support.Rejection;

/** Who asks, inside which organization, and what he may see and change there. Resolved once, at the edge. */
public sealed interface Caller {
    /** As it will stand in the log. */
    Actor actor();

    /** The wall: nothing beyond this organization exists for the caller. */
    OrganizationId organizationId();

    default boolean mayRead(BoardId board) {
        return false;
    }

    default boolean mayWrite(BoardId board) {
        return false;
    }

    /** The boards that he may read, when these are not all of the organization. */
    default Optional<Set<BoardId>> onlyBoards() {
        return Optional.of(Set.of());
    }

    /** A user as such, outside of every organization: what he does concerns himself alone. */
    static Member outside(UserId user) {
        return newcomer(user, OrganizationId.NONE);
    }

    /** A user in an organization to which he does not belong yet: there is nothing that he may do there but join. */
    static Member newcomer(UserId user, OrganizationId organization) {
        return new Member(user, organization, Role.MEMBER, false, false, Map.of());
    }

    /** Owner or admin of the organization, or a process of our own. */
    default boolean isOrganizationAdmin() {
        return false;
    }

    /** A user in the organization that is active for him. */
    record Member(
            UserId userId,
            OrganizationId organizationId,
            Role role,
            boolean readsAllBoards,
            boolean writesAllBoards,
            Map<BoardId, Right> boards)
            implements Caller {
        @Override
        public Actor actor() {
            return Actor.user(userId);
        }

        @Override
        public boolean mayRead(BoardId board) {
            return readsAllBoards || writesAllBoards || boards.containsKey(board);
        }

        @Override
        public boolean mayWrite(BoardId board) {
            return writesAllBoards || boards.get(board) == Right.WRITE;
        }

        @Override
        public Optional<Set<BoardId>> onlyBoards() {
            return readsAllBoards || writesAllBoards ? Optional.empty() : Optional.of(boards.keySet());
        }

        @Override
        public boolean isOrganizationAdmin() {
            return role == Role.OWNER || role == Role.ADMIN;
        }

        /** The same member, who was given a right on this board after he had been asked for his. */
        public Member having(Right right, BoardId board) {
            var more = new HashMap<>(boards);
            more.put(board, right);
            return new Member(userId, organizationId, role, readsAllBoards, writesAllBoards, Map.copyOf(more));
        }
    }

    /**
     * An agent with its token.
     *
     * @param boardId its board; null for the main agent of a gateway
     * @param reach the boards that it may name: its own, or all of its gateway
     */
    record Agent(
            AgentId agentId,
            OrganizationId organizationId,
            @Nullable BoardId boardId,
            @Nullable GatewayId gatewayId,
            boolean isLead,
            Set<BoardId> reach)
            implements Caller {
        @Override
        public Actor actor() {
            return new Actor(Actor.Type.AGENT, agentId.toString());
        }

        @Override
        public boolean mayRead(BoardId board) {
            return reach.contains(board);
        }

        @Override
        public boolean mayWrite(BoardId board) {
            return reach.contains(board);
        }

        @Override
        public Optional<Set<BoardId>> onlyBoards() {
            return Optional.of(reach);
        }
    }

    /** A gateway with its relay token. It speaks for itself and sees no board. */
    record Gateway(GatewayId gatewayId, OrganizationId organizationId) implements Caller {
        @Override
        public Actor actor() {
            return new Actor(Actor.Type.GATEWAY, gatewayId.toString());
        }
    }

    /** A person with a phone. He sees his chats and no board. */
    record H5User(H5UserId h5UserId, OrganizationId organizationId) implements Caller {
        @Override
        public Actor actor() {
            return new Actor(Actor.Type.H5_USER, h5UserId.toString());
        }
    }

    /** A process of ours that reacts to what happened, named after its rule. */
    record Process(String name, OrganizationId organizationId) implements Caller {
        @Override
        public Actor actor() {
            return new Actor(Actor.Type.SYSTEM, name);
        }

        @Override
        public boolean mayRead(BoardId board) {
            return true;
        }

        @Override
        public boolean mayWrite(BoardId board) {
            return true;
        }

        @Override
        public Optional<Set<BoardId>> onlyBoards() {
            return Optional.empty();
        }

        @Override
        public boolean isOrganizationAdmin() {
            return true;
        }
    }

    /** What a member may do on one board. */
    enum Right {
        READ,
        WRITE
    }

    /** Refuses what lies beyond the wall exactly as if it did not exist. */
    default void requireSameOrganization(OrganizationId owner, String what) {
        if (!organizationId().equals(owner)) throw Rejection.notFound(what);
    }

    /** Refuses a foreign board as unknown, and one of the own organization without the right to write. */
    default void requireWrite(OrganizationId owner, BoardId board, String what) {
        requireSameOrganization(owner, what);
        if (!mayWrite(board))
            throw Rejection.forbidden(
                    "board_write_required", "You may not change this board. Ask an admin for write access.");
    }

    /** Refuses a foreign board as unknown, and one of the own organization without the right to read. */
    default void requireRead(OrganizationId owner, BoardId board, String what) {
        requireSameOrganization(owner, what);
        if (!mayRead(board))
            throw Rejection.forbidden(
                    "board_read_required", "You may not see this board. Ask an admin for read access.");
    }

    default void requireOrganizationAdmin() {
        if (!isOrganizationAdmin())
            throw Rejection.forbidden(
                    "organization_admin_required", "Only owners and admins of the organization may do this.");
    }
}
