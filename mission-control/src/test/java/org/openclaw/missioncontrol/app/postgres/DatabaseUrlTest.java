package org.openclaw.missioncontrol.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openclaw.missioncontrol.app.start.StartRefused;

class DatabaseUrlTest {
    @Test
    void is_split_into_address_user_and_password() {
        var url = DatabaseUrl.of("postgres://mission:pa%3Ass+1@db.example:6543/control?sslmode=require");

        assertThat(url.getJdbcUrl()).isEqualTo("jdbc:postgresql://db.example:6543/control?sslmode=require");
        assertThat(url.getUsername()).isEqualTo("mission");
        assertThat(url.getPassword()).isEqualTo("pa:ss+1");
    }

    @Test
    void may_leave_out_port_password_and_options() {
        var url = DatabaseUrl.of("postgresql://mission@db/control");

        assertThat(url).isEqualTo(new DatabaseUrl("jdbc:postgresql://db/control", "mission", null));
    }

    @Test
    void may_be_a_jdbc_address() {
        assertThat(DatabaseUrl.of("jdbc:postgresql://db/control?user=mission").getJdbcUrl())
                .isEqualTo("jdbc:postgresql://db/control?user=mission");
    }

    @Test
    void shows_no_password_in_logs() {
        assertThat(DatabaseUrl.of("postgres://mission:secret@db/control"))
                .asString()
                .doesNotContain("secret");
        assertThat(DatabaseUrl.of("jdbc:postgresql://db/control?password=secret"))
                .asString()
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://a:secret@db/control", "db:5432/control", "postgres://a:sec ret@db/control", "x"})
    void is_refused_when_it_is_something_else_without_repeating_it(String text) {
        assertThatThrownBy(() -> DatabaseUrl.of(text))
                .isInstanceOf(StartRefused.class)
                .message()
                .doesNotContain(text);
    }
}
