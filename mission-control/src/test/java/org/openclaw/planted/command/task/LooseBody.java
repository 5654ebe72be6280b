package org.openclaw.planted.command.task;

class LooseBody {}
