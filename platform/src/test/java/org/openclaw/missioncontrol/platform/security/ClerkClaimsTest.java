package org.openclaw.missioncontrol.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ClerkClaimsTest {
    private static String email(Map<String, ?> claims) {
        return new ClerkClaims(claims).email();
    }

    private static String name(Map<String, ?> claims) {
        return new ClerkClaims(claims).name();
    }

    private static Map<String, ?> listed(String id, String address) {
        return Map.of("id", id, "email_address", address);
    }

    private static Map<String, ?> listed(String id, String address, String status) {
        return Map.of("id", id, "email_address", address, "verification", Map.of("status", status));
    }

    @Nested
    class The_e_mail_address {
        @Test
        void is_the_first_that_is_not_blank_in_lower_case() {
            assertThat(email(Map.of("email", "Ada@Example.org", "email_address", "b@example.org")))
                    .isEqualTo("ada@example.org");
            assertThat(email(Map.of("email", " ", "email_address", " B@example.org ")))
                    .isEqualTo("b@example.org");
            assertThat(email(Map.of("primary_email_address", "c@example.org"))).isEqualTo("c@example.org");
        }

        @Test
        void is_the_primary_one_of_several() {
            var several = List.of(listed("1", "one@example.org"), listed("2", "Two@example.org"));
            assertThat(email(Map.of("email_addresses", several, "primary_email_address_id", "2")))
                    .isEqualTo("two@example.org");
        }

        @Test
        void is_the_first_one_when_none_is_primary() {
            var several = List.of(listed("1", "one@example.org"), listed("2", "two@example.org"));
            assertThat(email(Map.of("email_addresses", several))).isEqualTo("one@example.org");
            assertThat(email(Map.of("email_addresses", several, "primary_email_address_id", "3")))
                    .isEqualTo("one@example.org");
        }

        @Test
        void is_none_that_its_owner_did_not_confirm() {
            var several = List.of(
                    listed("1", "victim@example.org", "unverified"), listed("2", "mine@example.org", "verified"));
            assertThat(email(Map.of("email_addresses", several, "primary_email_address_id", "1")))
                    .isEqualTo("mine@example.org");
        }

        @Test
        void may_be_missing_or_nonsense() {
            assertThat(email(Map.of())).isNull();
            assertThat(email(Map.of("email", 7, "email_addresses", "none"))).isNull();
            assertThat(email(Map.of("email_addresses", List.of("a@example.org", Map.of("id", "1")))))
                    .isNull();
            assertThat(email(Map.of("email_addresses", List.of(listed("1", " ")))))
                    .isNull();
        }
    }

    @Nested
    class The_name {
        @Test
        void is_the_whole_one_if_there_is_one() {
            assertThat(name(Map.of("name", "Ada King", "full_name", "Ada"))).isEqualTo("Ada King");
            assertThat(name(Map.of("name", " ", "full_name", " Ada King "))).isEqualTo("Ada King");
        }

        @Test
        void is_put_together_from_its_parts() {
            assertThat(name(Map.of("given_name", "Ada", "family_name", "King"))).isEqualTo("Ada King");
            assertThat(name(Map.of("first_name", "Ada", "last_name", "King"))).isEqualTo("Ada King");
            assertThat(name(Map.of("first_name", "Ada", "last_name", ""))).isEqualTo("Ada");
            assertThat(name(Map.of("family_name", "King"))).isEqualTo("King");
        }

        @Test
        void may_be_missing() {
            assertThat(name(Map.of("username", "ada"))).isNull();
        }
    }
}
