package org.openclaw.planted.app;

import static org.openclaw.missioncontrol.app.house.HouseRule.LOGGERS_ARE_SLF4J;

import java.util.logging.Logger;
import org.openclaw.missioncontrol.app.house.Breaks;

@Breaks(LOGGERS_ARE_SLF4J)
class LogsOtherwise {
    Logger log = Logger.getGlobal();
}
