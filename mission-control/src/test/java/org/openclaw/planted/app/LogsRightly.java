package org.openclaw.planted.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Innocent. */
class LogsRightly {
    Logger log = LoggerFactory.getLogger(LogsRightly.class);
}
