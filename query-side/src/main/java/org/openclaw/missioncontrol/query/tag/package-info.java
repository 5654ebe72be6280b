/** Shows tags. */
@NullMarked
package org.openclaw.missioncontrol.query.tag;

import org.jspecify.annotations.NullMarked;
