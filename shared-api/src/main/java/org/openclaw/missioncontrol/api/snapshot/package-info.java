/** Snapshots: whole boards and groups of boards at one look. */
@NullMarked
package org.openclaw.missioncontrol.api.snapshot;

import org.jspecify.annotations.NullMarked;
