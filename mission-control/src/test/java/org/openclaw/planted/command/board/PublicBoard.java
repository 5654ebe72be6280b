package org.openclaw.planted.command.board;

import static org.openclaw.missioncontrol.app.house.HouseRule.INSIDES_ARE_HIDDEN;

import org.openclaw.missioncontrol.app.house.Breaks;

@Breaks(INSIDES_ARE_HIDDEN)
public class PublicBoard {}
