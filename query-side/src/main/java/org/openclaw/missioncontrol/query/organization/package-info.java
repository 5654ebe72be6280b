/** Organizations as their members see them. */
@NullMarked
package org.openclaw.missioncontrol.query.organization;

import org.jspecify.annotations.NullMarked;
