/** Another planted feature. */
@NullMarked
package org.openclaw.planted.command.board;

import org.jspecify.annotations.NullMarked;
