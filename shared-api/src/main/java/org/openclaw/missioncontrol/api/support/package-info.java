/** What all messages are made of: refusals, changes, pages, stable event names. */
@NullMarked
package org.openclaw.missioncontrol.api.support;

import org.jspecify.annotations.NullMarked;
