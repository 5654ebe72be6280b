package org.openclaw.planted.api.task;

import java.net.URI;

public record TaskView(TaskId id, URI image) {}
