package org.openclaw.missioncontrol.query.task;

import org.jspecify.annotations.Nullable;

/**
 * A task, and how far the read models were when it was read.
 *
 * @param task null when the board has none
 */
record BoardTaskRow(long position, @Nullable TaskRow task) {}
