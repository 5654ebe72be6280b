/** Shows whole boards and groups of boards at one look. */
@NullMarked
package org.openclaw.missioncontrol.query.snapshot;

import org.jspecify.annotations.NullMarked;
