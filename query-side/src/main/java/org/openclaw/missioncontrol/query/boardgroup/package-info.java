/** Shows board groups. */
@NullMarked
package org.openclaw.missioncontrol.query.boardgroup;

import org.jspecify.annotations.NullMarked;
