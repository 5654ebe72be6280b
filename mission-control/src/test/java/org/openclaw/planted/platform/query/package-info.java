/** The planted door for queries. */
@NullMarked
package org.openclaw.planted.platform.query;

import org.jspecify.annotations.NullMarked;
