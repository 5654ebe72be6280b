package org.openclaw.missioncontrol.api.support;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A view of one thing that has an identity and an ETag. */
public interface Resource {
    Object id();

    /** Version of the last change to the fields that a PATCH can edit: the ETag. */
    @JsonIgnore
    long version();
}
