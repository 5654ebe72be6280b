package org.openclaw.missioncontrol.query.user;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The users as they are read. */
interface UserRows extends Repository<UserRow, UUID> {
    Optional<UserRow> findByIdAndIsDeletedFalse(UUID id);
}
