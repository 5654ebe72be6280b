package org.openclaw.missioncontrol.socket.stream;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;

/**
 * What is sent for one event.
 *
 * @param name of the event in the stream
 * @param data one line of JSON
 * @param board where it happened; null for what happened on no board, which is for admins alone
 */
record Item(String name, String data, @Nullable BoardId board) {
    boolean isFor(Caller caller) {
        return board == null ? caller.isOrganizationAdmin() : caller.mayRead(board);
    }
}
