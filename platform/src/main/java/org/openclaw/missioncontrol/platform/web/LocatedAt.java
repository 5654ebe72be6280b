package org.openclaw.missioncontrol.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where the created thing is found, when that is not below the path of the request: {@code "/api/v1/tasks/{id}"}. The
 * variables are the id of the created thing, if it has one, and those of the request's own path.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LocatedAt {
    String value();
}
