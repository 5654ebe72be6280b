/** What the planted house says. */
@NullMarked
package org.openclaw.planted.api.identity;

import org.jspecify.annotations.NullMarked;
