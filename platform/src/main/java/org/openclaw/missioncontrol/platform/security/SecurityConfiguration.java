package org.openclaw.missioncontrol.platform.security;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.stream.Stream;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.web.Problems;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** Who may come in where. Nothing is remembered between requests: every one of them brings its credential. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final RequestMatcher AGENTS = pathPattern("/api/v1/agent/**");

    private static final RequestMatcher H5_USERS =
            new OrRequestMatcher(pathPattern("/api/v1/h5/auth/me/**"), pathPattern("/api/v1/h5/chat/**"));

    /** Open to everybody. Sockets ask for credentials themselves. */
    private static final RequestMatcher OPEN = new OrRequestMatcher(Stream.concat(
                    Stream.of(
                            pathPattern(POST, "/api/v1/auth/login"),
                            pathPattern(POST, "/api/v1/h5/auth/register"),
                            pathPattern(POST, "/api/v1/h5/auth/login"),
                            pathPattern(POST, "/api/v1/h5/auth/refresh"),
                            pathPattern(POST, "/api/v1/gateway-registry/heartbeat"),
                            pathPattern(DELETE, "/api/v1/gateway-registry/deregister")),
                    Stream.of(
                                    "/health",
                                    "/healthz",
                                    "/readyz",
                                    "/docs",
                                    "/swagger-ui/**",
                                    "/v3/api-docs/**",
                                    "/v3/api-docs.yaml",
                                    "/h5/**",
                                    "/ws/**",
                                    "/error")
                            .map(path -> (RequestMatcher) pathPattern(path)))
            .toList());

    /** Open to gateways with a registration token; an admin may come along. */
    private static final RequestMatcher REGISTRATION = pathPattern(POST, "/api/v1/gateway-registry/register");

    private static final String CONTENT = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
            + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain security(
            HttpSecurity http, Authenticator authenticator, Problems problems, Environment environment) {
        withoutWhatBrowsersNeedForCookies(http);
        return http.cors(Customizer.withDefaults())
                .headers(SecurityConfiguration::protect)
                .addFilterBefore(
                        new CredentialFilter(authenticator, problems, OPEN, AGENTS, H5_USERS),
                        AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(OPEN, REGISTRATION, managementOf(environment))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint((request, response, _) ->
                                problems.refuse(request, response, Rejection.unauthenticated()))
                        .accessDeniedHandler((request, response, _) -> problems.refuse(
                                request, response, Rejection.forbidden("forbidden", "You may not do this."))))
                .build();
    }

    /** On a port of its own, which listens on loopback, management is open to the machine; on ours it is not. */
    private static RequestMatcher managementOf(Environment environment) {
        return ManagementPortType.get(environment) == ManagementPortType.DIFFERENT
                ? EndpointRequest.toAnyEndpoint()
                : _ -> false;
    }

    private static void withoutWhatBrowsersNeedForCookies(HttpSecurity http) {
        http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    /** Answers are for one caller and one moment; a resource that may be kept says so itself. */
    private static void protect(HeadersConfigurer<HttpSecurity> headers) {
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "no-store"))
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER));
    }

    /** A request is observed once, as a whole, and not again at each of ten filters on its way. */
    @Bean
    SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    TrustedOrigins trustedOrigins(@Value("${mission-control.cors-origins:}") List<String> named) {
        return new TrustedOrigins(named);
    }

    /** The origins that may call from a browser; none unless they are named. Sockets look at origins themselves. */
    @Bean
    CorsConfigurationSource corsConfigurationSource(TrustedOrigins origins) {
        var source = new UrlBasedCorsConfigurationSource();
        if (origins.all().isEmpty()) return source;
        var cors = new CorsConfiguration();
        cors.setAllowedOrigins(origins.all());
        cors.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        cors.setAllowedHeaders(List.of("*"));
        cors.setExposedHeaders(List.of(
                "ETag",
                "Location",
                "Retry-After",
                "X-Request-Id",
                "X-Total-Count",
                "X-Limit",
                "X-Offset",
                "X-View-Pending"));
        source.registerCorsConfiguration("/api/**", cors);
        return source;
    }
}
