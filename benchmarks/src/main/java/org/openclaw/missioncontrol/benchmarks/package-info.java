/** Speed, side by side with others and with the limit; never part of the product. */
@NullMarked
package org.openclaw.missioncontrol.benchmarks;

import org.jspecify.annotations.NullMarked;
