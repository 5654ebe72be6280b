/** The door for queries, and how far the read models are. */
@NullMarked
package org.openclaw.missioncontrol.platform.query;

import org.jspecify.annotations.NullMarked;
