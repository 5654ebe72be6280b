package org.openclaw.planted.platform.command;

public record Origin(String correlationId) {}
