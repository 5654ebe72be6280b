/** What is owed to gateways: it is stored, sent when the gateway is there, and done once. */
@NullMarked
package org.openclaw.missioncontrol.api.dispatch;

import org.jspecify.annotations.NullMarked;
