package org.openclaw.missioncontrol.query.task;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A task as it was, or is, from one position of the log until another. */
@Entity
@Immutable
@Table(name = "task_version")
class TaskVersionRow extends TaskColumns {
    long position;
    long untilPosition;
}
