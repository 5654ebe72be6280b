/** The page on which people chat from their phones. */
@NullMarked
package org.openclaw.missioncontrol.app.h5;

import org.jspecify.annotations.NullMarked;
