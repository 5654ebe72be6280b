package org.openclaw.planted.app;

/** Innocent: only looks like one of the words. */
class Implied {}
