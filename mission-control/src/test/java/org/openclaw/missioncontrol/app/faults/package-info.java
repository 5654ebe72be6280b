/** Proof that nothing is lost, doubled or half done, whatever is struck: the product, its database, the line or the disk. */
@NullMarked
package org.openclaw.missioncontrol.app.faults;

import org.jspecify.annotations.NullMarked;
