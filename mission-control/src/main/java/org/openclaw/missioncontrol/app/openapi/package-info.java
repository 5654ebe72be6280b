/** Describes the HTTP surface as OpenAPI, and shows it under {@code /docs}. */
@NullMarked
package org.openclaw.missioncontrol.app.openapi;

import org.jspecify.annotations.NullMarked;
