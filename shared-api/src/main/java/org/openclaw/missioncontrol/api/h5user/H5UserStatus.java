package org.openclaw.missioncontrol.api.h5user;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a person may come in. */
public enum H5UserStatus {
    @JsonProperty("active")
    ACTIVE,
    /** Shut out by an admin, who can let him in again. */
    @JsonProperty("suspended")
    SUSPENDED,
    /** Gone with his organization. */
    @JsonProperty("deleted")
    DELETED
}
