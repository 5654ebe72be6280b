/** The rules that are read off classes, each shown to bite on the planted house. */
@NullMarked
package org.openclaw.missioncontrol.app.house;

import org.jspecify.annotations.NullMarked;
