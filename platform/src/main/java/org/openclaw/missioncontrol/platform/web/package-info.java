/** What every HTTP endpoint shares: problems, pages, ETags, request ids, idempotency. */
@NullMarked
package org.openclaw.missioncontrol.platform.web;

import org.jspecify.annotations.NullMarked;
