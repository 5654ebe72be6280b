package org.openclaw.planted.api.task;

import static org.openclaw.missioncontrol.app.house.HouseRule.API_IS_PLAIN_JAVA;

import org.openclaw.missioncontrol.app.house.Breaks;
import org.springframework.stereotype.Component;

@Breaks(API_IS_PLAIN_JAVA)
@Component
public class KnowsSpring {}
