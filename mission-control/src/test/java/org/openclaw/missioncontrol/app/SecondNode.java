package org.openclaw.missioncontrol.app;

import java.io.IOException;
import java.nio.file.Files;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Another whole product on the database of the first, with ports and a data directory of its own. */
public final class SecondNode implements AutoCloseable {
    /** Under this name it would hold processors, if the first did not hold them all. */
    public static final String ID = "second-node";

    private final ConfigurableApplicationContext product;

    private SecondNode(ConfigurableApplicationContext product) {
        this.product = product;
    }

    /** @param token of the admin, which the nodes of one database must share */
    public static SecondNode beside(Environment first, String token) throws IOException {
        return new SecondNode(new SpringApplicationBuilder(MissionControl.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--mission-control.node-id=" + ID,
                        "--mission-control.auth.local-token=" + token,
                        "--mission-control.data-dir=" + Files.createTempDirectory("mission-control-second"),
                        same("spring.datasource.url", first),
                        same("spring.datasource.username", first),
                        same("spring.datasource.password", first)));
    }

    private static String same(String setting, Environment first) {
        return "--" + setting + "=" + first.getRequiredProperty(setting);
    }

    public int port() {
        return product.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        product.close();
    }
}
