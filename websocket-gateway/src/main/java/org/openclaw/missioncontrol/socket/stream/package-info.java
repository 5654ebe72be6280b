/** Server-sent events: what happens, as it happens. */
@NullMarked
package org.openclaw.missioncontrol.socket.stream;

import org.jspecify.annotations.NullMarked;
