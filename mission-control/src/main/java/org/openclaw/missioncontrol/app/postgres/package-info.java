/** The database: the one that the environment names, or a PostgreSQL of our own below the data directory. */
@NullMarked
package org.openclaw.missioncontrol.app.postgres;

import org.jspecify.annotations.NullMarked;
