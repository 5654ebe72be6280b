package org.openclaw.missioncontrol.app.clerk;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** Plays Clerk: publishes keys, signs session tokens with them, shows and deletes accounts, and fails when told to. */
public final class FakeClerk {
    public static final String SECRET = "sk_test_of_our_own";
    public static final String ISSUER = "https://clerk.acme.example";

    private final HttpServer server;
    private final Map<String, Map<String, ?>> accounts = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile RSAKey key = newKey();
    private volatile boolean fails;

    FakeClerk() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/", this::answer);
        server.start();
    }

    String apiUrl() {
        return "http://localhost:" + server.getAddress().getPort() + "/v1";
    }

    /** A session token that is good for almost an hour, with these claims too; a claim of null is left out. */
    public String token(String sub, Map<String, ?> claims) {
        return token(key, sub, claims);
    }

    String token(RSAKey signer, String sub, Map<String, ?> claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(signer.getKeyID());
            var token = new SignedJWT(header.build(), claims(sub, claims));
            token.sign(new RSASSASigner(signer));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static JWTClaimsSet claims(String sub, Map<String, ?> more) {
        var begin = Instant.now().minusSeconds(60);
        var claims = new JWTClaimsSet.Builder()
                .subject(sub)
                .issuer(ISSUER)
                .issueTime(Date.from(begin))
                .notBeforeTime(Date.from(begin))
                .expirationTime(Date.from(begin.plusSeconds(3600)));
        more.forEach(claims::claim);
        return claims.build();
    }

    /** The key that signs at present. */
    RSAKey key() {
        return key;
    }

    /** From now on another key signs, and only that one is published. */
    public void rotate() {
        key = newKey();
    }

    static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("ins_" + UUID.randomUUID()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** There is an account with this profile. */
    public void knows(String id, Map<String, ?> profile) {
        var account = new HashMap<String, Object>(profile);
        account.put("id", id);
        accounts.put(id, account);
    }

    boolean knows(String id) {
        return accounts.containsKey(id);
    }

    /** Whether every question is answered with an error. */
    public void fails(boolean now) {
        fails = now;
    }

    long count(String request) {
        return requests.stream().filter(request::equals).count();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            requests.add(exchange.getRequestMethod() + " " + path);
            if (fails) send(exchange, 500, Map.of());
            else if (!("Bearer " + SECRET).equals(exchange.getRequestHeaders().getFirst("Authorization")))
                send(exchange, 401, Map.of());
            else if (path.equals("/v1/jwks")) send(exchange, 200, new JWKSet(key).toJSONObject());
            else account(exchange, path.replaceFirst("^/v1/users/", ""));
        }
    }

    private void account(HttpExchange exchange, String id) throws IOException {
        var deletes = exchange.getRequestMethod().equals("DELETE");
        var account = deletes ? accounts.remove(id) : accounts.get(id);
        if (account == null) send(exchange, 404, Map.of());
        else send(exchange, 200, deletes ? Map.of("id", id, "deleted", true) : account);
    }

    private static void send(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        var bytes = JsonMapper.shared().writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
