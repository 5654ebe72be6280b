/** Tags: the words by which an organization sorts its tasks. */
@NullMarked
package org.openclaw.missioncontrol.api.tag;

import org.jspecify.annotations.NullMarked;
