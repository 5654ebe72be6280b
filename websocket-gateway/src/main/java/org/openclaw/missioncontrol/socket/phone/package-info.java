/** The chat socket of people with phones. */
@NullMarked
package org.openclaw.missioncontrol.socket.phone;

import org.jspecify.annotations.NullMarked;
