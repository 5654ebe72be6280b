package org.openclaw.planted.platform.command;

public class Commands {
    public void send(Object command, Origin origin) {}
}
