package org.openclaw.missioncontrol.socket.support;

import java.time.Duration;

/**
 * How long sockets wait.
 *
 * @param authentication before a stranger is shown out
 * @param ping between two of our pings
 * @param silence before a receiver counts as gone
 */
record SocketTimes(Duration authentication, Duration ping, Duration silence) {}
