package org.openclaw.planted.app;

import java.time.Instant;
import java.util.Date;
import org.openclaw.planted.app.start.Needed;

class Program {
    Needed needed = new Needed();

    long library(Instant at) {
        return Date.from(at).getTime();
    }
}
