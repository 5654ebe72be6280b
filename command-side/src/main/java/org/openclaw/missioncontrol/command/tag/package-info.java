/** Decides what may happen to a tag. */
@NullMarked
package org.openclaw.missioncontrol.command.tag;

import org.jspecify.annotations.NullMarked;
