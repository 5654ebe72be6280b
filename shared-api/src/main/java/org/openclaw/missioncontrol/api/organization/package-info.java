/** Organizations: the tenants, their members, and what these may do. */
@NullMarked
package org.openclaw.missioncontrol.api.organization;

import org.jspecify.annotations.NullMarked;
