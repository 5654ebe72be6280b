package org.openclaw.missioncontrol.app;

/** An agent, and how it speaks to us. */
public record NewAgent(String id, Api api) {}
