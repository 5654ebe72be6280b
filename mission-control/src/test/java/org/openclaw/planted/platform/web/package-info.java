/** What planted controllers may use. */
@NullMarked
package org.openclaw.planted.platform.web;

import org.jspecify.annotations.NullMarked;
