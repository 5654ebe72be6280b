/** What the lists of all features share: pages, order, readable boards. */
@NullMarked
package org.openclaw.missioncontrol.query.support;

import org.jspecify.annotations.NullMarked;
