package org.openclaw.planted.platform.eventlog;

public class Engine {}
