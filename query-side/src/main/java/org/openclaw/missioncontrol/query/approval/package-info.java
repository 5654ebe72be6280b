/** Shows what people are asked to approve. */
@NullMarked
package org.openclaw.missioncontrol.query.approval;

import org.jspecify.annotations.NullMarked;
