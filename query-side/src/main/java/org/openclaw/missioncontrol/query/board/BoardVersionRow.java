package org.openclaw.missioncontrol.query.board;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A board as it was, or is, from one position of the log until another. */
@Entity
@Immutable
@Table(name = "board_version")
class BoardVersionRow extends BoardColumns {
    long position;
    long untilPosition;
}
