package org.openclaw.missioncontrol.platform.idempotency;

/** The result of a command that was not carried out, because an equal request has done so before. */
public record AlreadyDone() {}
