/** What the planted house says. */
@NullMarked
package org.openclaw.planted.api.support;

import org.jspecify.annotations.NullMarked;
