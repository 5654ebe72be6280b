package org.openclaw.planted.api.task;

import static org.openclaw.missioncontrol.app.house.HouseRule.VIEWS_ARE_RECORDS;

import org.openclaw.missioncontrol.app.house.Breaks;

@Breaks(VIEWS_ARE_RECORDS)
public class LooseView {}
