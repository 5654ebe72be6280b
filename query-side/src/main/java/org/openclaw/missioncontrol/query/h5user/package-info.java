/** Shows H5 users. */
@NullMarked
package org.openclaw.missioncontrol.query.h5user;

import org.jspecify.annotations.NullMarked;
