package org.openclaw.missioncontrol.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;

/** People with phones who may chat with an agent, and the gateway on which it lives. */
final class People {
    private static final int AT_ONCE = 8;

    private final Product product;
    private final List<String> tokens = Collections.synchronizedList(new ArrayList<>());
    private final String organization;
    private final String gateway;
    private final String relayToken;
    private final String agent;

    People(Product product, int count) throws Exception {
        this.product = product;
        try (var http = product.http()) {
            organization = Http.member(http.send("GET", "/api/v1/organizations/me", ""), "id");
            var issued = http.send("POST", "/api/v1/gateway-registry/tokens", "{}");
            var registered = http.send(
                    "POST",
                    "/api/v1/gateway-registry/register",
                    "{\"organization_id\":\"" + organization + "\",\"registration_token\":\""
                            + Http.member(issued, "registration_token")
                            + "\",\"name\":\"Bench\",\"url\":\"ws://localhost\",\"workspace_root\":\"/srv\"}");
            gateway = Http.member(registered, "gateway_id");
            relayToken = Http.member(registered, "relay_token");
            var board = Http.member(
                    http.send("POST", "/api/v1/boards", "{\"name\":\"Chat\",\"gateway_id\":\"" + gateway + "\"}"),
                    "id");
            agent = Http.member(
                    http.send("POST", "/api/v1/agents", "{\"name\":\"Echo\",\"board_id\":\"" + board + "\"}"), "id");
        }
        try (var pool = new HttpPool(product);
                var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var all = new ArrayList<Callable<Object>>();
            for (var i = 0; i < count; i++) {
                var name = "person-" + i;
                all.add(() -> {
                    pool.use(http -> tokens.add(register(http, name)));
                    return name;
                });
            }
            for (var each : threads.invokeAll(all)) each.get();
        }
    }

    private String register(Http http, String name) throws IOException {
        var login = http.send(
                "POST",
                "/api/v1/h5/auth/register",
                "{\"organization_id\":\"" + organization + "\",\"username\":\"" + name + "\",\"password\":\"secret-"
                        + name + "\"}");
        var assigned = "/api/v1/h5/users/" + Http.member(login, "id") + "/assign";
        http.send("POST", assigned, "{\"agent_id\":\"" + agent + "\"}");
        return Http.member(login, "access_token");
    }

    String agent() {
        return agent;
    }

    /** A phone of one of them, in turn; told are the numbers of the messages whose answers come. */
    Phone phone(Ends ends, int number, IntConsumer answered) throws IOException {
        var token = tokens.get(number % tokens.size());
        return ends.add(channel -> new Phone(channel, token, answered), "/ws/h5/chat");
    }

    /** The gateway, which can be reached from now on. */
    RelayEnd connectGateway(Ends ends) throws Exception {
        var relay = ends.add(channel -> new RelayEnd(channel, relayToken), "/ws/gateway/" + gateway + "/relay");
        ends.await("the gateway is let in", relay::isLetIn);
        return relay;
    }

    Product product() {
        return product;
    }
}
