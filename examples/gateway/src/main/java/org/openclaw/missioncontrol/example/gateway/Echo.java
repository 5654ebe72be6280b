package org.openclaw.missioncontrol.example.gateway;

/** Says what was said. */
public final class Echo implements Agent {
    @Override
    public String answer(String sessionKey, String content) {
        return "You said: " + content;
    }
}
