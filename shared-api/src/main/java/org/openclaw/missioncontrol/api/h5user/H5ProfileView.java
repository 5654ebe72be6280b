package org.openclaw.missioncontrol.api.h5user;

import java.util.List;

/** An H5 user and the agents with whom he may chat, first assigned first. */
public record H5ProfileView(H5UserView user, List<H5AssignmentView> assignments) {}
