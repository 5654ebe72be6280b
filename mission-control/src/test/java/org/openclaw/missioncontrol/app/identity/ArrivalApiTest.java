package org.openclaw.missioncontrol.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.Api;
import org.openclaw.missioncontrol.app.ApiTest;

class ArrivalApiTest extends ApiTest {
    private static final String LOGIN = "/api/v1/auth/login";
    private static final String BOOTSTRAP = "/api/v1/auth/bootstrap";
    private static final String ME = "/api/v1/users/me";

    /** The other tests need somebody who works somewhere. */
    @AfterEach
    void come_back() {
        admin.post(BOOTSTRAP, "").ok();
    }

    private long count(String type) {
        return db.sql("SELECT count(*) FROM event_log WHERE type = ?")
                .param(type)
                .query(Long.class)
                .single();
    }

    @Nested
    class Logging_in {
        @Test
        void answers_with_the_token_the_user_and_where_he_works() {
            var answer =
                    api("").post(LOGIN, Map.of("token", adminToken.value())).ok();
            assertThat(answer.text("/access_token")).isEqualTo(adminToken.value());
            assertThat(answer.text("/token_type")).isEqualTo("bearer");
            assertThat(answer.json().at("/expires_at").isNull()).isTrue();
            assertThat(answer.text("/auth_mode")).isEqualTo("local");
            assertThat(answer.text("/user/clerk_user_id")).isEqualTo("local-auth-user");
            assertThat(answer.text("/user/email")).isEqualTo("admin@home.local");
            assertThat(answer.json().at("/user")).isEqualTo(admin.get(ME).json());
            assertThat(answer.json().at("/organization"))
                    .isEqualTo(admin.get("/api/v1/organizations/me").json());
            assertThat(answer.text("/organization/role")).isEqualTo("owner");
            assertThat(answer.text("/organization/is_active")).isEqualTo("true");
        }

        @Test
        void needs_a_token() {
            api("").post(LOGIN, Map.of()).refused(422, "invalid_request");
            api("").post(LOGIN, Map.of("token", " ")).refused(422, "invalid_request");
        }

        @Test
        void needs_the_right_token() {
            api("").post(LOGIN, Map.of("token", "wrong")).refused(401, "invalid_token");
        }

        @Test
        void does_not_mind_an_old_bearer() {
            api("old").post(LOGIN, Map.of("token", adminToken.value())).ok();
        }
    }

    @Nested
    class Coming_again {
        @Test
        void changes_nothing() {
            var before = count("user.registered") + count("organization.created");
            var user = admin.post(BOOTSTRAP, "").ok();
            assertThat(admin.get(ME).ok().json()).isEqualTo(user.json());
            assertThat(admin.get(ME).header("ETag")).isEqualTo(user.header("ETag"));
            assertThat(count("user.registered") + count("organization.created")).isEqualTo(before);
        }

        @Test
        void gives_back_a_name_that_was_cleared() {
            assertThat(admin.patch(ME, "{\"name\": null}")
                            .ok()
                            .json()
                            .at("/name")
                            .isNull())
                    .isTrue();
            assertThat(admin.get(ME).ok().text("/name")).isEqualTo("Local User");
        }
    }

    @Nested
    class Having_left {
        @Test
        void one_is_nobody_until_one_comes_again() {
            var before = admin.get(ME).ok().id();
            var organization = admin.get("/api/v1/organizations/me").ok().id();
            var board = board();
            admin.delete(ME).gone();

            admin.get("/api/v1/boards").refused(403, "no_active_organization");
            admin.get("/api/v1/organizations").refused(403, "no_active_organization");
            admin.post("/api/v1/boards", Map.of("name", "B")).refused(403, "no_active_organization");
            admin.patch(ME, Map.of("name", "Nobody")).refused(403, "no_active_organization");
            assertThat(admin.get("/api/v1/boards").text("/detail")).contains("POST /api/v1/auth/bootstrap");

            assertThat(admin.get(ME).ok().id()).isNotEqualTo(before);
            var next = admin.get("/api/v1/organizations/me").ok();
            assertThat(next.text("/name")).isEqualTo("Personal");
            assertThat(next.id()).isNotEqualTo(organization);
            admin.get("/api/v1/organizations/" + organization).refused(404, "not_found");
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(db.sql("SELECT count(*) FROM board_lookup WHERE id = ?")
                                    .param(UUID.fromString(board))
                                    .query(Long.class)
                                    .single())
                            .isZero());
        }
    }

    @Nested
    class Many_first_requests_at_once {
        private static final int MANY = 64;

        @Test
        void make_one_user_and_one_organization() throws Exception {
            admin.delete(ME).gone();
            var users = count("user.registered");
            var organizations = count("organization.created");

            assertThat(atOnce()).hasSize(MANY).allSatisfy(answer -> {
                answer.ok();
                assertThat(answer.header("X-View-Pending")).isEmpty();
            });

            assertThat(count("user.registered")).isEqualTo(users + 1);
            assertThat(count("organization.created")).isEqualTo(organizations + 1);
            assertThat(admin.get("/api/v1/organizations").text("/total")).isEqualTo("1");
        }

        private ArrayList<Api.Answer> atOnce() throws Exception {
            var barrier = new CyclicBarrier(MANY);
            var answers = new ArrayList<Future<Api.Answer>>();
            try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < MANY; i++) {
                    var way = way(i);
                    answers.add(people.submit(() -> {
                        barrier.await();
                        return way.call();
                    }));
                }
            }
            var all = new ArrayList<Api.Answer>();
            for (var answer : answers) all.add(answer.get());
            return all;
        }

        private Callable<Api.Answer> way(int number) {
            return switch (number % 3) {
                case 0 -> () -> admin.post(BOOTSTRAP, "");
                case 1 -> () -> admin.get(ME);
                default -> () -> api("").post(LOGIN, Map.of("token", adminToken.value()));
            };
        }
    }
}
