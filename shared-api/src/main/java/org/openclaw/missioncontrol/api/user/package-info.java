/** Users: the people who work here, their profiles, and where they work at present. */
@NullMarked
package org.openclaw.missioncontrol.api.user;

import org.jspecify.annotations.NullMarked;
