/** What the tests of every module need: a real PostgreSQL of their own. */
@NullMarked
package org.openclaw.missioncontrol.testsupport;

import org.jspecify.annotations.NullMarked;
