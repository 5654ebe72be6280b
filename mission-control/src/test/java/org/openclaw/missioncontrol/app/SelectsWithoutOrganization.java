package org.openclaw.missioncontrol.app;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Notes what is read from read models without naming an organization: that would be answered out of all of them. */
public final class SelectsWithoutOrganization implements StatementInspector {
    private static final Pattern READ_MODEL = Pattern.compile("\\b(?:from|join) (\\w+_(?:row|version|view)) (\\w+)");

    /** What a user asks of himself across organizations, and the boards of a member who was found in his own. */
    private static final Set<String> ASKED_BY_USER = Set.of("organization_row", "user_view", "member_board_view");

    private static final Queue<String> FOUND = new ConcurrentLinkedQueue<>();

    static Queue<String> found() {
        return FOUND;
    }

    @Override
    public String inspect(String sql) {
        if (!unnamed(sql).isEmpty()) FOUND.add(sql);
        return sql;
    }

    /** The read models of a statement that it does not keep inside of an organization. */
    static List<String> unnamed(String sql) {
        return READ_MODEL
                .matcher(sql)
                .results()
                .filter(read -> !ASKED_BY_USER.contains(read.group(1)))
                .filter(read -> !sql.contains(read.group(2) + ".organization_id=?"))
                .map(read -> read.group(1))
                .toList();
    }
}
