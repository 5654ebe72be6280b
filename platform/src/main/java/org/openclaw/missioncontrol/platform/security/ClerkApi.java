package org.openclaw.missioncontrol.platform.security;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.ResponseSpec;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.util.UriComponentsBuilder;

/** Speaks to Clerk. It never waits longer than it is told to, and shows the secret to no other server. */
@Component
@ConditionalOnProperty(name = "mission-control.auth.mode", havingValue = "clerk")
class ClerkApi {
    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};

    private final ClerkSettings settings;
    private final RestClient http;

    ClerkApi(ClerkSettings settings) {
        this.settings = settings;
        var client = HttpClient.newBuilder().connectTimeout(settings.patience()).build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(settings.patience());
        http = RestClient.builder()
                .requestFactory(requests)
                .defaultStatusHandler(HttpStatusCode::is3xxRedirection, (_, answer) -> {
                    throw new RestClientResponseException(
                            "Redirected", answer.getStatusCode(), answer.getStatusText(), null, null, null);
                })
                .build();
    }

    /** The keys that sign tokens, as they are published. */
    String keys() {
        return send(HttpMethod.GET, settings.jwksUrl()).requiredBody(String.class);
    }

    /** What is known of a person. */
    Map<String, Object> profile(String userId) {
        return send(HttpMethod.GET, user(userId)).requiredBody(OBJECT);
    }

    void delete(String userId) {
        send(HttpMethod.DELETE, user(userId)).toBodilessEntity();
    }

    /** Why it did not work, in words that no secret and no answer of a stranger can get into. */
    static String reason(RestClientException failure) {
        return failure instanceof RestClientResponseException answer
                ? "status " + answer.getStatusCode().value()
                : failure.getMostSpecificCause().getClass().getSimpleName();
    }

    private ResponseSpec send(HttpMethod method, URI address) {
        var request = http.method(method).uri(address);
        if (isOfApi(address)) request.headers(headers -> headers.setBearerAuth(settings.secretKey()));
        return request.retrieve();
    }

    private boolean isOfApi(URI address) {
        return address.resolve("/").equals(settings.apiUrl().resolve("/"));
    }

    private URI user(String id) {
        return UriComponentsBuilder.fromUri(settings.apiUrl())
                .pathSegment("users", "{id}")
                .build(id);
    }
}
