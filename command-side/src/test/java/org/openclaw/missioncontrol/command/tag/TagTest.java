package org.openclaw.missioncontrol.command.tag;

import static org.axonframework.test.matchers.Matchers.predicate;

import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.Change;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.tag.TagCommand.CreateTag;
import org.openclaw.missioncontrol.api.tag.TagCommand.DeleteTag;
import org.openclaw.missioncontrol.api.tag.TagCommand.UpdateTag;
import org.openclaw.missioncontrol.api.tag.TagEvent.*;
import org.openclaw.missioncontrol.api.tag.TagId;
import org.openclaw.missioncontrol.command.support.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;

class TagTest {
    private static final OrganizationId ORGANIZATION = OrganizationId.next();
    private static final TagId TAG = TagId.next();
    private static final Caller ADMIN = member(ORGANIZATION, Role.ADMIN);
    private static final Caller MEMBER = member(ORGANIZATION, Role.MEMBER);
    private static final Caller STRANGER = member(OrganizationId.next(), Role.OWNER);

    private final FixtureConfiguration<Tag> tag = new AggregateTestFixture<>(Tag.class);

    private final CreateTag create = new CreateTag(TAG, "Urgent", null, "ff0000", null);
    private final TagCreated created = new TagCreated(TAG, ORGANIZATION, "Urgent", "urgent", "ff0000", null);

    @BeforeEach
    void with_slugs_that_are_free() {
        tag.registerInjectableResource(new FreeSlugs());
    }

    private static Caller member(OrganizationId organization, Role role) {
        return new Caller.Member(UserId.next(), organization, role, true, true, Map.of());
    }

    private static ResultValidator<Tag> by(Caller caller, TestExecutor<Tag> given, Object command) {
        return given.when(command, Map.of("caller", caller));
    }

    private static void refused(String code, ResultValidator<Tag> result) {
        result.expectNoEvents()
                .expectException(predicate(thrown ->
                        thrown instanceof Rejection refusal && refusal.code().equals(code)));
    }

    private static UpdateTag rename(String name) {
        return new UpdateTag(TAG, Change.to(name), Change.keep(), Change.keep(), Change.keep());
    }

    @Nested
    class Making_a_tag {
        @Test
        void records_it_with_a_slug_made_from_its_name() {
            by(ADMIN, tag.givenNoPriorActivity(), create).expectEvents(created);
        }

        @Test
        void is_for_admins_of_the_organization() {
            refused("organization_admin_required", by(MEMBER, tag.givenNoPriorActivity(), create));
        }
    }

    @Nested
    class Changing_a_tag {
        @Test
        void records_each_change_as_its_own_fact() {
            var change = new UpdateTag(
                    TAG, Change.to("Very urgent"), Change.to(null), Change.to("00ff00"), Change.to("At once"));
            by(ADMIN, tag.given(created), change)
                    .expectEvents(
                            new TagRenamed(TAG, "Very urgent"),
                            new TagSlugChanged(TAG, "very-urgent"),
                            new TagRecolored(TAG, "00ff00"),
                            new TagDescribed(TAG, "At once"));
        }

        @Test
        void leaves_the_slug_alone_when_only_the_name_is_sent() {
            by(ADMIN, tag.given(created), rename("Hot")).expectEvents(new TagRenamed(TAG, "Hot"));
        }

        @Test
        void to_what_it_is_already_does_nothing() {
            by(ADMIN, tag.given(created), rename("Urgent"))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void is_for_admins_of_the_organization() {
            refused("organization_admin_required", by(MEMBER, tag.given(created), rename("Hot")));
        }

        @Test
        void of_another_organization_finds_no_tag() {
            refused("not_found", by(STRANGER, tag.given(created), rename("Hot")));
        }
    }

    @Nested
    class Deleting_a_tag {
        private final DeleteTag delete = new DeleteTag(TAG);

        @Test
        void ends_it() {
            by(ADMIN, tag.given(created), delete)
                    .expectEvents(new TagDeleted(TAG))
                    .expectMarkedDeleted();
        }

        @Test
        void is_for_admins_of_the_organization() {
            refused("organization_admin_required", by(MEMBER, tag.given(created), delete));
        }
    }

    /** The real one is tested on a real database. */
    private static final class FreeSlugs extends TagGuard {
        @SuppressWarnings("DataFlowIssue")
        FreeSlugs() {
            super((JdbcClient) null);
        }

        @Override
        String freeSlug(TagId tag, @Nullable String sent, String name, OrganizationId organization) {
            return Slug.of(sent, name, "tag");
        }
    }
}
