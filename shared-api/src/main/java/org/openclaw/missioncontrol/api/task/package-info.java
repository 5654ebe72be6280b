/** Tasks: the work itself. */
@NullMarked
package org.openclaw.missioncontrol.api.task;

import org.jspecify.annotations.NullMarked;
