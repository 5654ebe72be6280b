/** What planted features share. */
@NullMarked
package org.openclaw.planted.command.support;

import org.jspecify.annotations.NullMarked;
