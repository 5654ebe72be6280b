package org.openclaw.missioncontrol.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a route for users as such, whatever organization they work in: there the caller stands outside of all of them, and
 * a repetition under one Idempotency-Key is recognised even when he works elsewhere by then.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForUsers {}
