/** The probes at the root of the host: does the process live, may this instance receive traffic. */
@NullMarked
package org.openclaw.missioncontrol.app.health;

import org.jspecify.annotations.NullMarked;
