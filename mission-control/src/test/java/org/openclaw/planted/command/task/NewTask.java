package org.openclaw.planted.command.task;

record NewTask(String title) {}
