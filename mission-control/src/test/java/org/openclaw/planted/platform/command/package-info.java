/** The planted door for commands. */
@NullMarked
package org.openclaw.planted.platform.command;

import org.jspecify.annotations.NullMarked;
