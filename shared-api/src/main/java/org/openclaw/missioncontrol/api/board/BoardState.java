package org.openclaw.missioncontrol.api.board;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.task.BoardTask;

/**
 * A board with its tasks as they were at one moment.
 *
 * @param position of the last change that it shows
 * @param timestamp when that was recorded
 * @param board null when it was not there
 * @param tasks newest first
 */
public record BoardState(
        String position, Instant timestamp, @Nullable BoardView board, List<BoardTask> tasks) {}
