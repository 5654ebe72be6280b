package org.openclaw.planted.command.support;

public class Shared {}
