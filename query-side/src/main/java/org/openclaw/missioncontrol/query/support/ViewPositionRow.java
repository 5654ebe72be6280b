package org.openclaw.missioncontrol.query.support;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** How far read models are, to be read in one statement with their rows. */
@Entity
@Immutable
@Table(name = "view_position")
@SuppressWarnings("NullAway.Init") // Hibernate fills it.
public class ViewPositionRow {
    @Id
    String name;

    long position;
}
