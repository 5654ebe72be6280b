package org.openclaw.missioncontrol.api.support;

/**
 * A question, and by its type parameter the answer to expect.
 *
 * @param <R> what is answered
 */
public interface Query<R> {}
