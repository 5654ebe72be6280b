/** Custom fields: what an organization wants to know of the tasks on its boards, beyond what every task has. */
@NullMarked
package org.openclaw.missioncontrol.api.customfield;

import org.jspecify.annotations.NullMarked;
