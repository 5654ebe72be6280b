/** Shows agents and whether they live. */
@NullMarked
package org.openclaw.missioncontrol.query.agent;

import org.jspecify.annotations.NullMarked;
