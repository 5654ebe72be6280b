package org.openclaw.missioncontrol.query.board;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A board as it is read. */
@Entity
@Immutable
@Table(name = "board_view")
class BoardRow extends BoardColumns {}
