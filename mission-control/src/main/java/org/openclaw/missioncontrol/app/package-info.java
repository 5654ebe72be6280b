/** The one program: what puts the sides together and starts them. */
@NullMarked
package org.openclaw.missioncontrol.app;

import org.jspecify.annotations.NullMarked;
