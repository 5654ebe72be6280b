/** Shows boards. */
@NullMarked
package org.openclaw.missioncontrol.query.board;

import org.jspecify.annotations.NullMarked;
