package org.openclaw.missioncontrol.query.chat;

import org.jspecify.annotations.Nullable;

/**
 * A message, and how far the read models were when it was read.
 *
 * @param message null when there is none
 */
record PlacedMessage(long position, @Nullable ChatMessageRow message) {}
