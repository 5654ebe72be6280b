/** How the sides agree on what concerns the connections of gateways. */
@NullMarked
package org.openclaw.missioncontrol.platform.relay;

import org.jspecify.annotations.NullMarked;
