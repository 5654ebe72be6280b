/** Planted aggregates, controllers and reactions. */
@NullMarked
package org.openclaw.planted.command.task;

import org.jspecify.annotations.NullMarked;
