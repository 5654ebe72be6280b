/** The planted side that knows another. */
@NullMarked
package org.openclaw.planted.socket.task;

import org.jspecify.annotations.NullMarked;
