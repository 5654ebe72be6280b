/** Shows registration tokens. */
@NullMarked
package org.openclaw.missioncontrol.query.registrationtoken;

import org.jspecify.annotations.NullMarked;
