package org.openclaw.missioncontrol.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The id of the thing that a POST creates; the parameter has any type of id. A repetition with the same Idempotency-Key
 * gets the same id, therefore a method may have one such parameter only.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface NewId {}
