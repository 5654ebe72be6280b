package org.openclaw.planted.api.identity;

public interface Caller {
    record Member() implements Caller {}
}
