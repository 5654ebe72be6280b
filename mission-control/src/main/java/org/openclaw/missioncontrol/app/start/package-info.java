/** What happens before and at the start: the data directory, generated secrets, clear refusals, the greeting. */
@NullMarked
package org.openclaw.missioncontrol.app.start;

import org.jspecify.annotations.NullMarked;
