package org.openclaw.missioncontrol.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.identity.*;
import org.openclaw.missioncontrol.testsupport.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"management.server.port=0", "mission-control.data-dir=target/smoke"})
class SmokeTest {
    static final OrganizationId ORG = OrganizationId.next();
    static final Caller ME = new Caller.Member(UserId.next(), ORG, Role.OWNER, true, true, Map.of());

    @TestConfiguration
    static class Security {
        @Bean
        SecurityFilterChain chain(HttpSecurity http) throws Exception {
            return http.csrf(c -> c.disable()).authorizeHttpRequests(a -> a.anyRequest().permitAll())
                    .addFilterBefore((request, response, chain) -> {
                        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(ME, "", "USER"));
                        chain.doFilter(request, response);
                    }, org.springframework.security.web.access.intercept.AuthorizationFilter.class).build();
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        var db = TestDatabase.create();
        registry.add("spring.datasource.url", db::jdbcUrl);
        registry.add("spring.datasource.username", db::username);
        registry.add("spring.datasource.password", db::password);
    }

    @LocalServerPort int port;
    @Autowired JdbcClient db;

    @Test
    void tour() {
        var http = RestClient.builder().baseUrl("http://localhost:" + port + "/api/v1").defaultStatusHandler(s -> true, (a, b) -> {}).build();
        var board = http.post().uri("/boards").body(Map.of("name", "B", "require_approval_for_done", false)).retrieve().body(Map.class).get("id");
        for (int i = 0; i < 20; i++) {
            long t = System.nanoTime();
            var made = http.post().uri("/tasks").body(Map.of("board_id", board, "title", "T" + i)).retrieve().toEntity(Map.class);
            System.out.println((System.nanoTime() - t) / 1000 + " us " + made.getStatusCode() + made.getHeaders().getLocation() + made.getHeaders().getETag());
            if (i == 0 || i == 19) System.out.println(made.getBody());
        }
        var list = http.get().uri("/tasks?limit=2&sort=title&order=desc").retrieve().toEntity(Map.class);
        System.out.println(list);
        var id = ((Map) ((java.util.List) list.getBody().get("items")).get(0)).get("id");
        System.out.println(http.patch().uri("/tasks/" + id).body(Map.of("status", "in_progress", "title", "New")).retrieve().toEntity(Map.class));
        System.out.println(http.post().uri("/tasks/" + id + "/comments").body(Map.of("message", "hi")).retrieve().toEntity(Map.class));
        System.out.println(http.get().uri("/tasks/" + id + "/comments").retrieve().toEntity(Map.class));
        System.out.println(http.patch().uri("/tasks/" + id).body(Map.of("status", "nope")).retrieve().toEntity(String.class));
        System.out.println(db.sql("select position, stream_type, type, payload, meta_data from event_log order by 1 desc limit 4").query().listOfRows());
        assertThat(list.getStatusCode().value()).isEqualTo(200);
    }
}
