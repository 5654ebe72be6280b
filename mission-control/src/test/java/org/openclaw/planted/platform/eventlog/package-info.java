/** What lies behind the planted doors. */
@NullMarked
package org.openclaw.planted.platform.eventlog;

import org.jspecify.annotations.NullMarked;
