/** A gateway to start from: what it says and hears is described in docs/relay-protocol.md. */
@NullMarked
package org.openclaw.missioncontrol.example.gateway;

import org.jspecify.annotations.NullMarked;
