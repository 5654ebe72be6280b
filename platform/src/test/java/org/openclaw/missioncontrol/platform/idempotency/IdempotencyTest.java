package org.openclaw.missioncontrol.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openclaw.missioncontrol.platform.web.SampleClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class IdempotencyTest extends SampleClient {
    private static final String EFFECTS = "/api/v1/effects";

    private final String key = UuidCreator.getTimeOrderedEpoch().toString();

    @Autowired
    private JdbcClient db;

    @BeforeEach
    @AfterEach
    void forget() {
        EffectController.REFUSING.set(false);
        db.sql("delete from effect").update();
    }

    @Nested
    class Equal_requests_with_one_key {
        @Test
        void have_one_effect_and_the_same_answer() {
            var first = create("a");
            var second = create("a");
            assertThat(second.status()).isEqualTo(201);
            assertThat(second.text()).isEqualTo(first.text());
            assertThat(second.header("Location"))
                    .isEqualTo(first.header("Location"))
                    .startsWith(EFFECTS + "/");
            assertThat(effects()).isEqualTo(1);
        }

        @Test
        void have_one_effect_even_when_50_come_at_once() throws Exception {
            var answers = new ArrayList<Answer>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var requests = new ArrayList<Callable<Answer>>();
                for (int i = 0; i < 50; i++) requests.add(() -> create("a"));
                for (var answer : threads.invokeAll(requests)) answers.add(answer.get());
            }
            assertThat(answers).extracting(Answer::status).containsOnly(201);
            assertThat(answers)
                    .extracting(Answer::text)
                    .hasSize(50)
                    .containsOnly(answers.getFirst().text());
            assertThat(effects()).isEqualTo(1);
        }

        @Test
        void are_refused_as_often_as_they_are_refused_and_then_succeed_once() {
            EffectController.REFUSING.set(true);
            assertThat(create("a").code()).isEqualTo("refused");
            assertThat(create("a").code()).isEqualTo("refused");
            EffectController.REFUSING.set(false);
            assertThat(create("a").status()).isEqualTo(201);
            assertThat(create("a").status()).isEqualTo(201);
            assertThat(effects()).isEqualTo(1);
        }

        @Test
        void are_known_after_uploads_too() {
            var first = upload("content", "one");
            assertThat(upload("content", "two").text()).isEqualTo(first.text());
            assertThat(upload("another", "two").code()).isEqualTo("idempotency_key_reused");
            assertThat(effects()).isEqualTo(1);
        }

        @Test
        void are_two_requests_after_a_day() {
            var first = create("a");
            db.sql("update idempotency_key set created_at = now() - interval '24 hours 1 second'")
                    .update();
            assertThat(create("a").text()).isNotEqualTo(first.text());
            assertThat(effects()).isEqualTo(2);
        }
    }

    @Nested
    class A_key {
        @Test
        void belongs_to_one_request() {
            create("a");
            var other = create("b");
            assertThat(other.status()).isEqualTo(422);
            assertThat(other.code()).isEqualTo("idempotency_key_reused");
            assertThat(post(EFFECTS + "?x=1", "{\"name\": \"a\"}", "Idempotency-Key", key)
                            .status())
                    .isEqualTo(422);
            assertThat(effects()).isEqualTo(1);
        }

        @Test
        void belongs_to_one_caller() {
            create("a");
            var other = post(EFFECTS, "{\"name\": \"b\"}", "Idempotency-Key", key, "X-Test-Caller", "other-member");
            assertThat(other.status()).isEqualTo(201);
            assertThat(effects()).isEqualTo(2);
        }

        @Test
        void means_nothing_on_a_public_route() {
            var answer = post(THINGS + "/public", "", "Idempotency-Key", key, "X-Test-Caller", "stranger");
            assertThat(answer.status()).isEqualTo(201);
        }

        @Test
        void is_optional() {
            post(EFFECTS, "{\"name\": \"a\"}");
            post(EFFECTS, "{\"name\": \"a\"}");
            assertThat(effects()).isEqualTo(2);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "a b"})
        void has_visible_characters(String bad) {
            assertThat(post(EFFECTS, "{\"name\": \"a\"}", "Idempotency-Key", bad)
                            .code())
                    .isEqualTo("invalid_idempotency_key");
        }

        @Test
        void has_at_most_255_of_them() {
            assertThat(post(EFFECTS, "{\"name\": \"a\"}", "Idempotency-Key", "x".repeat(255))
                            .status())
                    .isEqualTo(201);
            assertThat(post(EFFECTS, "{\"name\": \"a\"}", "Idempotency-Key", "x".repeat(256))
                            .status())
                    .isEqualTo(422);
        }

        @Test
        void is_swept_away_some_time_after_a_day() {
            db.sql("""
                insert into idempotency_key (organization_id, actor, key, request_hash, result_id, created_at)
                select gen_random_uuid(), 'old', n::text, '', gen_random_uuid(), now() - interval '2 days'
                from generate_series(1, 300) n
                """).update();
            for (int i = 0; i < 100; i++) post(EFFECTS, "{\"name\": \"a\"}", "Idempotency-Key", key + i);
            assertThat(count("idempotency_key where actor = 'old'")).isZero();
        }
    }

    private Answer create(String name) {
        return post(EFFECTS, "{\"name\": \"" + name + "\"}", "Idempotency-Key", key);
    }

    private Answer upload(String content, String boundary) {
        var body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n"
                + content + "\r\n--" + boundary + "--\r\n";
        return send(
                "POST",
                EFFECTS + "/upload",
                BodyPublishers.ofString(body),
                "Content-Type",
                "multipart/form-data; boundary=" + boundary,
                "Idempotency-Key",
                key);
    }

    private long effects() {
        return count("effect");
    }

    private long count(String what) {
        return db.sql("select count(*) from " + what).query(Long.class).single();
    }
}
