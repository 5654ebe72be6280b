package org.openclaw.planted.command.task;

/** Innocent: it hears no events. */
class WhenStartedThenTell {}
