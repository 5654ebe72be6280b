package org.openclaw.missioncontrol.app.operations;

import org.openclaw.missioncontrol.platform.query.ViewRebuild;
import org.openclaw.missioncontrol.platform.query.ViewRebuild.Progress;
import org.openclaw.missioncontrol.platform.query.ViewRebuild.Purpose;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/** Has the read models made anew out of the log, while they serve, and tells how far that is. */
@Component
@Endpoint(id = "readmodels")
class ReadModelsEndpoint {
    private final ViewRebuild rebuild;

    ReadModelsEndpoint(ViewRebuild rebuild) {
        this.rebuild = rebuild;
    }

    /** How far the rebuild is, or how the last one went. */
    @ReadOperation
    Progress progress() {
        return rebuild.progress();
    }

    /** Begins one: to {@code replace} the live read models, or to {@code compare} them with what the log says. */
    @WriteOperation
    Progress rebuild(Purpose purpose) {
        return rebuild.start(purpose);
    }
}
