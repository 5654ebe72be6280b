package org.openclaw.missioncontrol.app.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.MemberId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.organization.OrganizationCommand.CreateOrganization;
import org.openclaw.missioncontrol.api.user.UserCommand.RegisterUser;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.springframework.beans.factory.annotation.Autowired;

/** What belongs to another organization does not exist: not in a path, not in a body, not in a filter. */
class ForeignIdsTest extends RoutesTest {
    @Autowired
    private Commands commands;

    private Things own;
    private Things foreign;
    private List<String> foreignOrganizations;

    @BeforeEach
    void make_two_organizations() {
        foreign = abroad(this::things);
        var abroad = foreign.ids().get("organization");
        // One's own organizations can be seen from everywhere, so that this must be a stranger's.
        meetStranger();
        foreignOrganizations = List.of(abroad, foreign.ids().get("organization"));
        own = things();
    }

    private void meetStranger() {
        var user = UserId.next();
        var organization = OrganizationId.next();
        var stranger = new Caller.Member(user, organization, Role.OWNER, true, true, Map.of());
        send(stranger, new RegisterUser(user, "stranger-" + user, null, null));
        send(stranger, new CreateOrganization(organization, "Strange", user, MemberId.next(), false));
        foreign.ids().put("user", user.toString());
        foreign.ids().put("organization", organization.toString());
    }

    private void send(Caller caller, Object command) {
        var request = UUID.randomUUID().toString();
        commands.send(command, new Origin(caller, Origin.Channel.REST, request, null, null, null, null));
    }

    @Test
    void are_answered_like_unknown_ones_and_nothing_happens_to_them() {
        var before = eventsAbroad();
        assertThat(Wall.breaches(own, foreign)).isEmpty();
        assertThat(eventsAbroad()).isEqualTo(before);
    }

    private Map<String, Long> eventsAbroad() {
        var counts = new HashMap<String, Long>();
        for (var organization : foreignOrganizations)
            counts.put(
                    organization,
                    db.sql("select count(*) from event_log where organization_id = ?::uuid")
                            .param(organization)
                            .query(Long.class)
                            .single());
        return counts;
    }
}
