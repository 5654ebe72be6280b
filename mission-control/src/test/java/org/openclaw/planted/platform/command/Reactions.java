package org.openclaw.planted.platform.command;

public class Reactions {}
