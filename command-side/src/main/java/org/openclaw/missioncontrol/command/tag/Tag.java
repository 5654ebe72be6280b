package org.openclaw.missioncontrol.command.tag;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.markDeleted;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Change;
import org.openclaw.missioncontrol.api.tag.TagCommand.CreateTag;
import org.openclaw.missioncontrol.api.tag.TagCommand.DeleteTag;
import org.openclaw.missioncontrol.api.tag.TagCommand.UpdateTag;
import org.openclaw.missioncontrol.api.tag.TagEvent;
import org.openclaw.missioncontrol.api.tag.TagEvent.*;
import org.openclaw.missioncontrol.api.tag.TagId;
import org.openclaw.missioncontrol.platform.command.ExpectedVersion;

/** A word by which an organization sorts its tasks. */
@Aggregate(type = "tag")
class Tag {
    @AggregateIdentifier
    private TagId id;

    private OrganizationId organization;
    private String name;
    private String slug;
    private String color;
    private @Nullable String description;
    private long version;

    @SuppressWarnings("NullAway.Init") // Its events fill it.
    Tag() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(CreateTag command, Caller caller, TagGuard guard) {
        caller.requireOrganizationAdmin();
        var organization = caller.organizationId();
        apply(new TagCreated(
                command.tagId(),
                organization,
                command.name(),
                guard.freeSlug(command.tagId(), command.slug(), command.name(), organization),
                command.color(),
                command.description()));
    }

    @CommandHandler
    void handle(UpdateTag command, Caller caller, ExpectedVersion expected, TagGuard guard) {
        requireMayChange(caller);
        expected.check(version);
        command.name().ifDifferentFrom(name, to -> apply(new TagRenamed(id, to)));
        if (command.slug() instanceof Change.To<String>(var sent)) {
            var to = guard.freeSlug(id, sent, name, organization);
            if (!to.equals(slug)) apply(new TagSlugChanged(id, to));
        }
        command.color().ifDifferentFrom(color, to -> apply(new TagRecolored(id, to)));
        command.description().ifDifferentFrom(description, to -> apply(new TagDescribed(id, to)));
    }

    @CommandHandler
    void handle(DeleteTag command, Caller caller, ExpectedVersion expected) {
        requireMayChange(caller);
        expected.check(version);
        apply(new TagDeleted(id));
    }

    private void requireMayChange(Caller caller) {
        caller.requireSameOrganization(organization, "tag");
        caller.requireOrganizationAdmin();
    }

    @EventSourcingHandler
    void evolve(TagEvent event, @SequenceNumber long sequence) {
        switch (event) {
            case TagCreated e -> begin(e);
            case TagRenamed e -> name = e.name();
            case TagSlugChanged e -> slug = e.slug();
            case TagRecolored e -> color = e.color();
            case TagDescribed e -> description = e.description();
            case TagDeleted _ -> markDeleted();
        }
        version = sequence;
    }

    private void begin(TagCreated event) {
        id = event.tagId();
        organization = event.organizationId();
        name = event.name();
        slug = event.slug();
        color = event.color();
        description = event.description();
    }
}
