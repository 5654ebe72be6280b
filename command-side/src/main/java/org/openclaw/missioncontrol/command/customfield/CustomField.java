package org.openclaw.missioncontrol.command.customfield;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.markDeleted;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.customfield.CustomFieldCommand.DefineCustomField;
import org.openclaw.missioncontrol.api.customfield.CustomFieldCommand.DeleteCustomField;
import org.openclaw.missioncontrol.api.customfield.CustomFieldCommand.RulesChange;
import org.openclaw.missioncontrol.api.customfield.CustomFieldCommand.UpdateCustomField;
import org.openclaw.missioncontrol.api.customfield.CustomFieldEvent;
import org.openclaw.missioncontrol.api.customfield.CustomFieldEvent.*;
import org.openclaw.missioncontrol.api.customfield.CustomFieldId;
import org.openclaw.missioncontrol.api.customfield.CustomFieldRules;
import org.openclaw.missioncontrol.api.customfield.CustomFieldVisibility;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Change;
import org.openclaw.missioncontrol.command.support.FieldValues;
import org.openclaw.missioncontrol.platform.command.ExpectedVersion;

/** What an organization wants to know of the tasks on some of its boards. */
@Aggregate(type = "custom_field")
class CustomField {
    @AggregateIdentifier
    private CustomFieldId id;

    private OrganizationId organization;
    private String key;
    private String label;
    private CustomFieldRules rules;
    private CustomFieldVisibility visibility;
    private @Nullable String description;
    private List<BoardId> boards;
    private long version;

    @SuppressWarnings("NullAway.Init") // Its events fill it.
    CustomField() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(DefineCustomField command, Caller caller, CustomFieldGuard guard) {
        caller.requireOrganizationAdmin();
        var owner = caller.organizationId();
        guard.lock(owner);
        FieldValues.requireSound(command.rules());
        var on = guard.present(command.boardIds(), owner);
        guard.requireFreeKey(command.fieldKey(), owner);
        apply(new CustomFieldDefined(
                command.customFieldId(),
                owner,
                command.fieldKey(),
                command.label(),
                command.rules(),
                command.uiVisibility(),
                command.description(),
                on));
    }

    @CommandHandler
    void handle(UpdateCustomField command, Caller caller, ExpectedVersion expected, CustomFieldGuard guard) {
        requireMayChange(caller);
        expected.check(version);
        command.label().ifDifferentFrom(label, to -> apply(new CustomFieldRenamed(id, to)));
        rule(command.rules());
        command.uiVisibility().ifDifferentFrom(visibility, to -> apply(new CustomFieldVisibilityChanged(id, to)));
        command.description().ifDifferentFrom(description, to -> apply(new CustomFieldDescribed(id, to)));
        if (command.boardIds() instanceof Change.To<List<BoardId>>(var sent) && sent != null) {
            var on = guard.present(sent, organization);
            if (!on.equals(boards)) apply(new CustomFieldBoardsChanged(id, on));
        }
    }

    @CommandHandler
    void handle(DeleteCustomField command, Caller caller, ExpectedVersion expected, CustomFieldGuard guard) {
        requireMayChange(caller);
        expected.check(version);
        guard.requireUnused(id, key, organization);
        apply(new CustomFieldDeleted(id));
    }

    private void requireMayChange(Caller caller) {
        caller.requireSameOrganization(organization, "custom field");
        caller.requireOrganizationAdmin();
    }

    private void rule(RulesChange change) {
        var to = change.over(rules);
        if (to.equals(rules)) return;
        FieldValues.requireSound(to);
        apply(new CustomFieldRulesChanged(id, to));
    }

    @EventSourcingHandler
    void evolve(CustomFieldEvent event, @SequenceNumber long sequence) {
        switch (event) {
            case CustomFieldDefined e -> begin(e);
            case CustomFieldRenamed e -> label = e.label();
            case CustomFieldRulesChanged e -> rules = e.rules();
            case CustomFieldVisibilityChanged e -> visibility = e.uiVisibility();
            case CustomFieldDescribed e -> description = e.description();
            case CustomFieldBoardsChanged e -> boards = e.boardIds();
            case CustomFieldDeleted _ -> markDeleted();
        }
        version = sequence;
    }

    private void begin(CustomFieldDefined event) {
        id = event.customFieldId();
        organization = event.organizationId();
        key = event.fieldKey();
        label = event.label();
        rules = event.rules();
        visibility = event.uiVisibility();
        description = event.description();
        boards = event.boardIds();
    }
}
