/** What the planted house says. */
@NullMarked
package org.openclaw.planted.api.task;

import org.jspecify.annotations.NullMarked;
