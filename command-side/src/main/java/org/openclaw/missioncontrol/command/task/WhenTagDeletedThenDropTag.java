package org.openclaw.missioncontrol.command.task;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.tag.TagEvent.TagDeleted;
import org.openclaw.missioncontrol.api.task.TaskCommand.DropTag;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.platform.command.Reactions;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** No task bears a tag that is no more. */
@Component
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenTagDeletedThenDropTag {
    private final JdbcClient db;
    private final Reactions reactions;

    WhenTagDeletedThenDropTag(JdbcClient db, Reactions reactions) {
        this.db = db;
        this.reactions = reactions;
    }

    @EventHandler
    void on(TagDeleted event, Envelope envelope) {
        db.sql("SELECT task_id FROM task_tag_lookup WHERE tag_id = ? ORDER BY task_id")
                .param(event.tagId().value())
                .query(UUID.class)
                .list()
                .forEach(task -> reactions.send(new DropTag(new TaskId(task), event.tagId()), envelope, getClass()));
    }
}
