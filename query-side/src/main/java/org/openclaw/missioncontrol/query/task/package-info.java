/** Shows tasks and what was said about them. */
@NullMarked
package org.openclaw.missioncontrol.query.task;

import org.jspecify.annotations.NullMarked;
