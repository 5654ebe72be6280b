/** From values to columns. */
@NullMarked
package org.openclaw.missioncontrol.platform.sql;

import org.jspecify.annotations.NullMarked;
