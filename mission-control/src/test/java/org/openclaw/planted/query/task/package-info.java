/** Planted projections and queries. */
@NullMarked
package org.openclaw.planted.query.task;

import org.jspecify.annotations.NullMarked;
