package org.openclaw.planted.command.task;

import org.axonframework.eventhandling.DisallowReplay;

/** Innocent. */
@DisallowReplay
class WhenTaskRenamedThenTell {}
