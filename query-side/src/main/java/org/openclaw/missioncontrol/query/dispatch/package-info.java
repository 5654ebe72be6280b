/** Shows what is owed to gateways. */
@NullMarked
package org.openclaw.missioncontrol.query.dispatch;

import org.jspecify.annotations.NullMarked;
