package org.openclaw.planted.platform.query;

public class Queries {}
