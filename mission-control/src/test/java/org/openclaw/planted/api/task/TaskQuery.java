package org.openclaw.planted.api.task;

import org.openclaw.planted.api.identity.Caller;
import org.openclaw.planted.api.support.Query;

public sealed interface TaskQuery {
    record GetTask(TaskId taskId, Caller.Member caller) implements TaskQuery, Query<TaskView> {}

    record Filter(String words) {}
}
