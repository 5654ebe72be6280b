package org.openclaw.missioncontrol.command.tag;

import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.tag.TagId;
import org.openclaw.missioncontrol.command.support.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a tag must know of the other tags of its organization, read in the transaction of the events. */
@Component
class TagGuard {
    private static final String NOTHING_LEFT = "tag";

    private final JdbcClient db;

    TagGuard(JdbcClient db) {
        this.db = db;
    }

    /**
     * The slug for what was sent, or for the name when that is blank; refused when another tag has it. Of a name that leaves
     * nothing, as one in Chinese, a free one is made. Who chooses a slug waits until those before him are decided.
     */
    String freeSlug(TagId tag, @Nullable String sent, String name, OrganizationId organization) {
        db.sql("SELECT id FROM organization_lookup WHERE id = ? FOR UPDATE")
                .param(organization.value())
                .query()
                .listOfRows();
        var slug = Slug.of(sent, name, "");
        if (slug.isEmpty()) return freeSpare(tag, organization);
        if (isTaken(slug, tag, organization))
            throw Rejection.conflict(
                    "tag_slug_taken",
                    String.format(Locale.ROOT, "Another tag has the slug %s. Send one of your own in slug.", slug));
        return slug;
    }

    private String freeSpare(TagId tag, OrganizationId organization) {
        return Stream.concat(
                        Stream.of(NOTHING_LEFT),
                        IntStream.iterate(2, number -> number + 1).mapToObj(number -> NOTHING_LEFT + "-" + number))
                .filter(slug -> !isTaken(slug, tag, organization))
                .findFirst()
                .orElseThrow();
    }

    private boolean isTaken(String slug, TagId tag, OrganizationId organization) {
        return db.sql("SELECT exists(SELECT 1 FROM tag_lookup WHERE organization_id = ? AND slug = ? AND id <> ?)")
                .params(organization.value(), slug, tag.value())
                .query(Boolean.class)
                .single();
    }
}
