package org.openclaw.planted.api.task;

public sealed interface BoardEvent permits BoardRenamed {}
