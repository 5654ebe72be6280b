/** Who may come in: credentials, callers, tenancy. */
@NullMarked
package org.openclaw.missioncontrol.platform.security;

import org.jspecify.annotations.NullMarked;
