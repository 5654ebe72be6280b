/** H5 users: people who chat from their phones. */
@NullMarked
package org.openclaw.missioncontrol.api.h5user;

import org.jspecify.annotations.NullMarked;
