/** Gateways: where agents run. */
@NullMarked
package org.openclaw.missioncontrol.api.gateway;

import org.jspecify.annotations.NullMarked;
