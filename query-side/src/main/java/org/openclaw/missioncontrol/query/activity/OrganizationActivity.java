package org.openclaw.missioncontrol.query.activity;

import static org.openclaw.missioncontrol.query.activity.Sentence.USER;
import static org.openclaw.missioncontrol.query.activity.Sentence.known;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent.*;

/** What happens to organizations and their members, in words. */
final class OrganizationActivity {
    private OrganizationActivity() {}

    static @Nullable Entry of(OrganizationEvent event) {
        var organization = known(event.organizationId(), "name");
        return switch (event) {
            case OrganizationCreated e -> Entry.of("organization.created", "Organization ", e.name(), " was founded.");
            case OrganizationRenamed e ->
                Entry.of("organization.renamed", "Organization ", organization, " was renamed to ", e.name(), ".");
            case OrganizationDeleted _ ->
                Entry.of("organization.deleted", "Organization ", organization, " was deleted.");
            case OrganizationMemberAdded e -> {
                var role = e.role().name().toLowerCase(Locale.ROOT);
                yield Entry.of("member.added", USER, " joined as ", role, ".").of(e.userId());
            }
            case OrganizationMemberGrantedBoard e ->
                Entry.of(
                                "member.board_granted",
                                USER,
                                " got rights on board \"",
                                known(e.boardAccess().boardId(), "name"),
                                "\".")
                        .of(e.userId());
            case OrganizationMemberRemoved e ->
                Entry.of("member.removed", USER, " left the organization.").of(e.userId());
        };
    }
}
