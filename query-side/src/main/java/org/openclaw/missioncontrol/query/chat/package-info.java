/** Shows chats. */
@NullMarked
package org.openclaw.missioncontrol.query.chat;

import org.jspecify.annotations.NullMarked;
