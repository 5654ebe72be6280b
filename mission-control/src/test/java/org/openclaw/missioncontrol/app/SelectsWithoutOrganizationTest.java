package org.openclaw.missioncontrol.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openclaw.missioncontrol.app.SelectsWithoutOrganization.unnamed;

import org.junit.jupiter.api.Test;

class SelectsWithoutOrganizationTest {
    @Test
    void finds_what_would_be_read_out_of_all_organizations() {
        assertThat(unnamed("select t.id,t.organization_id from task_row t where t.id=?"))
                .containsExactly("task_row");
        assertThat(unnamed("select count(t.id) from task_row t join board_view b on b.id=t.board_id"
                        + " where t.organization_id=?"))
                .containsExactly("board_view");
    }

    @Test
    void finds_nothing_where_the_organization_is_named() {
        assertThat(unnamed("select t.id from task_row t where t.id=? and t.organization_id=?"))
                .isEmpty();
        assertThat(unnamed("select p.position from view_position p where p.name=?"))
                .isEmpty();
        assertThat(unnamed("select o.id from organization_row o where o.user_id=?"))
                .isEmpty();
    }
}
