package org.openclaw.planted.query.task;

import org.axonframework.queryhandling.QueryHandler;

class TaskQueries {
    @QueryHandler
    String handle(String query) {
        return query;
    }
}
