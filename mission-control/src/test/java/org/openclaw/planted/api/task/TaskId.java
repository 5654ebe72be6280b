package org.openclaw.planted.api.task;

import java.util.UUID;

public record TaskId(UUID value) {
    public static TaskId next() {
        return new TaskId(UUID.randomUUID());
    }
}
