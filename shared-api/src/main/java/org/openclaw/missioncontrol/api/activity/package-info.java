/** The activity timeline: who did what, when and why. */
@NullMarked
package org.openclaw.missioncontrol.api.activity;

import org.jspecify.annotations.NullMarked;
