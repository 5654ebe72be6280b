package org.openclaw.missioncontrol.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.identity.Identity;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.support.Rejection.Kind;

/** What becomes of people while Clerk takes every question and answers none. */
class ClerkAccountsTest {
    private static final Identity NAMELESS = new Identity("user_1", "ada@example.com", null, null);

    private ServerSocket silence;
    private ClerkAccounts accounts;
    private long begin;

    @BeforeEach
    void a_server_that_never_answers() throws IOException {
        silence = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var api = URI.create("http://" + silence.getInetAddress().getHostAddress() + ":" + silence.getLocalPort());
        accounts = new ClerkAccounts(
                new ClerkApi(new ClerkSettings("sk_test_secret", api, api, null, Duration.ofMillis(300))));
        begin = System.nanoTime();
    }

    @AfterEach
    void it_took_no_longer_than_our_patience() throws IOException {
        silence.close();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void they_come_in_as_their_token_names_them() {
        assertThat(accounts.complete(NAMELESS)).isEqualTo(NAMELESS);
    }

    @Test
    void their_accounts_are_not_called_deleted() {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> accounts.delete("user_1"))
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Kind.BAD_GATEWAY));
    }
}
