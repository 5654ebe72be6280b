/** Events that could not be handled: they are parked, so that they hold up nothing else, and tried again on demand. */
@NullMarked
package org.openclaw.missioncontrol.platform.deadletter;

import org.jspecify.annotations.NullMarked;
