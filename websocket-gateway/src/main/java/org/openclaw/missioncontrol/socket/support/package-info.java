/** What all channels share: following the log, sockets, credentials. */
@NullMarked
package org.openclaw.missioncontrol.socket.support;

import org.jspecify.annotations.NullMarked;
