package org.openclaw.missioncontrol.query.board;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** The boards as they are read. */
interface BoardRows extends Repository<BoardRow, UUID>, JpaSpecificationExecutor<BoardRow> {}
