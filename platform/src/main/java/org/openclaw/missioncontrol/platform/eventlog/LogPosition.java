package org.openclaw.missioncontrol.platform.eventlog;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** How far the log reached with the events of a unit of work: what a reader must have passed to see their effect. */
public final class LogPosition {
    /** Under this key the root unit of work holds the highest position of its events, a Long, once they are appended. */
    public static final String RESOURCE = LogPosition.class.getName();

    private LogPosition() {}

    /** The highest position that this unit of work reached; null as long as it has appended nothing. */
    public static @Nullable Long of(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getResource(RESOURCE);
    }

    static void reached(long position) {
        CurrentUnitOfWork.ifStarted(
                unitOfWork -> unitOfWork.root().resources().merge(RESOURCE, position, LogPosition::higher));
    }

    private static Object higher(Object one, Object other) {
        return Math.max((Long) one, (Long) other);
    }
}
