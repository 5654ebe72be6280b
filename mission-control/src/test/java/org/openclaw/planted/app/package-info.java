/** The planted program. */
@NullMarked
package org.openclaw.planted.app;

import org.jspecify.annotations.NullMarked;
