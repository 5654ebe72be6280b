/** Who acts, and what he may do: users, organizations, callers, actors. */
@NullMarked
package org.openclaw.missioncontrol.api.identity;

import org.jspecify.annotations.NullMarked;
