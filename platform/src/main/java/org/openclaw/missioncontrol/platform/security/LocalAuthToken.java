package org.openclaw.missioncontrol.platform.security;

/** The one admin token of local mode. It never shows itself, so that no log can hold it. */
public record LocalAuthToken(String value) {
    @Override
    public String toString() {
        return "LocalAuthToken[hidden]";
    }
}
