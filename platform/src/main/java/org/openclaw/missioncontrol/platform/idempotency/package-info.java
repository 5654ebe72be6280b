/** One effect for all repetitions of a request that bears an Idempotency-Key. */
@NullMarked
package org.openclaw.missioncontrol.platform.idempotency;

import org.jspecify.annotations.NullMarked;
