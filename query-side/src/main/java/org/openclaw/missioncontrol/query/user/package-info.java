/** Users as they know themselves. */
@NullMarked
package org.openclaw.missioncontrol.query.user;

import org.jspecify.annotations.NullMarked;
