/** The rules that are read off files: layout, length, null checks, sentences. */
@NullMarked
package org.openclaw.missioncontrol.house;

import org.jspecify.annotations.NullMarked;
