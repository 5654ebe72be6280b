/** Tells what happened: who did what, when and why. */
@NullMarked
package org.openclaw.missioncontrol.query.activity;

import org.jspecify.annotations.NullMarked;
