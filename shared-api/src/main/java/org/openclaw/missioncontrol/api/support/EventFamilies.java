package org.openclaw.missioncontrol.api.support;

import java.util.List;
import org.openclaw.missioncontrol.api.approval.ApprovalEvent;
import org.openclaw.missioncontrol.api.board.BoardEvent;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupEvent;
import org.openclaw.missioncontrol.api.task.TaskEvent;

/** Every family of events that can stand in the log: only what is listed here can be recorded and read. */
public final class EventFamilies {
    public static final List<Class<?>> ALL = List.of(
            ApprovalEvent.class,
            BoardEvent.class,
            BoardGroupEvent.class,
            TaskEvent.class);

    private EventFamilies() {}
}
