package org.openclaw.missioncontrol.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.support.Rejection.Kind;

class LoginsTest {
    private static final String TOKEN = "the-right-token-which-is-much-longer-than-fifty-characters";

    private final Logins logins = new Logins(new LocalIdentityCheck(new LocalAuthToken(TOKEN)));

    private Rejection refusal(String token, String address) {
        return catchThrowableOfType(Rejection.class, () -> logins.identify(token, address));
    }

    @Test
    void the_right_token_is_the_local_user() {
        assertThat(logins.identify(TOKEN, "10.0.0.1")).isEqualTo(LocalIdentityCheck.LOCAL_USER);
    }

    @Test
    void a_part_of_the_token_is_not_enough() {
        assertThat(refusal(TOKEN.substring(1), "10.0.0.1").kind()).isEqualTo(Kind.UNAUTHENTICATED);
        assertThat(refusal(TOKEN + "x", "10.0.0.1").kind()).isEqualTo(Kind.UNAUTHENTICATED);
    }

    @Test
    void after_ten_failures_everybody_at_that_address_waits() {
        for (int i = 0; i < 10; i++)
            assertThat(refusal("wrong", "10.0.0.1").kind()).isEqualTo(Kind.UNAUTHENTICATED);

        for (var token : new String[] {"wrong", TOKEN}) {
            var refusal = refusal(token, "10.0.0.1");
            assertThat(refusal.kind()).isEqualTo(Kind.TOO_MANY_REQUESTS);
            assertThat((Long) refusal.members().get("retry_after")).isBetween(1L, 61L);
            assertThat(refusal.detail()).contains("Wait " + refusal.members().get("retry_after") + " s,");
        }
        assertThat(logins.identify(TOKEN, "10.0.0.2")).isEqualTo(LocalIdentityCheck.LOCAL_USER);
    }

    @Test
    void right_tokens_are_never_counted() {
        for (int i = 0; i < 100; i++) logins.identify(TOKEN, "10.0.0.1");
        assertThat(refusal("wrong", "10.0.0.1").kind()).isEqualTo(Kind.UNAUTHENTICATED);
    }
}
