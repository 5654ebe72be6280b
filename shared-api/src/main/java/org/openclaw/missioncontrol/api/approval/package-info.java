/** Approvals: what people grant or refuse. */
@NullMarked
package org.openclaw.missioncontrol.api.approval;

import org.jspecify.annotations.NullMarked;
