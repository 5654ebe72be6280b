/** The one ordered log: nothing is skipped, nothing changes, whoever waits is woken. */
@NullMarked
package org.openclaw.missioncontrol.platform.eventlog;

import org.jspecify.annotations.NullMarked;
