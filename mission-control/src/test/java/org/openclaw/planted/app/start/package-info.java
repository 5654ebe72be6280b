/** A part of the planted program. */
@NullMarked
package org.openclaw.planted.app.start;

import org.jspecify.annotations.NullMarked;
