/** The relay: the connection that a gateway opens to us, through which everything reaches it. */
@NullMarked
package org.openclaw.missioncontrol.socket.relay;

import org.jspecify.annotations.NullMarked;
