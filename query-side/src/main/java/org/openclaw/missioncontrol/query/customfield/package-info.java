/** Shows custom fields. */
@NullMarked
package org.openclaw.missioncontrol.query.customfield;

import org.jspecify.annotations.NullMarked;
