/** Decides what may happen to H5 users: people who chat from their phones. */
@NullMarked
package org.openclaw.missioncontrol.command.h5user;

import org.jspecify.annotations.NullMarked;
