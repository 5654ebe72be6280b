/** Shows gateways. */
@NullMarked
package org.openclaw.missioncontrol.query.gateway;

import org.jspecify.annotations.NullMarked;
