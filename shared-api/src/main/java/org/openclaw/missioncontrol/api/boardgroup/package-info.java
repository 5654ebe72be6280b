/** Board groups: boards that belong together. */
@NullMarked
package org.openclaw.missioncontrol.api.boardgroup;

import org.jspecify.annotations.NullMarked;
