/** What people say to agents, and what these reply. */
@NullMarked
package org.openclaw.missioncontrol.api.chat;

import org.jspecify.annotations.NullMarked;
