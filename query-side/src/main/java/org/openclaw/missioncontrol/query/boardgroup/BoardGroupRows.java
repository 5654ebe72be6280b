package org.openclaw.missioncontrol.query.boardgroup;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** The board groups as they are read. */
interface BoardGroupRows extends Repository<BoardGroupRow, UUID>, JpaSpecificationExecutor<BoardGroupRow> {}
