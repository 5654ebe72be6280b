package org.openclaw.planted.api.support;

public interface Query<R> {}
