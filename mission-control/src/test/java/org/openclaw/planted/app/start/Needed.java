package org.openclaw.planted.app.start;

/** Innocent: public, but another package of the program needs it. */
public class Needed {}
