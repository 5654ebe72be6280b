/** What can be asked of, can have happened to and can be seen of tokens with which gateways introduce themselves. */
@NullMarked
package org.openclaw.missioncontrol.api.registrationtoken;

import org.jspecify.annotations.NullMarked;
