package org.openclaw.planted.query.task;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

@Entity
class TaskRow {
    @Id
    UUID id = new UUID(0, 0);
}
