package org.openclaw.missioncontrol.app;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Another whole product on a database that there is, with ports and a data directory of its own. */
public final class SecondNode implements AutoCloseable {
    /** Under this name it would hold processors, if the first did not hold them all. */
    public static final String ID = "second-node";

    private final ConfigurableApplicationContext product;

    private SecondNode(ConfigurableApplicationContext product) {
        this.product = product;
    }

    /**
     * @param token of the admin, which the nodes of one database must share
     * @param settings whatever else it needs
     */
    public static SecondNode beside(Environment first, String token, String... settings) throws IOException {
        var all = new ArrayList<>(List.of(settings));
        all.add("--mission-control.auth.local-token=" + token);
        return on(
                first.getRequiredProperty("spring.datasource.url"),
                first.getRequiredProperty("spring.datasource.username"),
                first.getRequiredProperty("spring.datasource.password"),
                all.toArray(String[]::new));
    }

    /** On this database, as somebody else keeps it. */
    public static SecondNode on(String url, String user, String password, String... settings) throws IOException {
        var all = new ArrayList<>(List.of(
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--management.server.port=0",
                "--mission-control.node-id=" + ID,
                "--mission-control.dispatches.sweep-every=1s", // as the first, with which it takes turns
                "--mission-control.data-dir=" + Files.createTempDirectory("mission-control-second"),
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + user,
                "--spring.datasource.password=" + password));
        Collections.addAll(all, settings);
        return new SecondNode(new SpringApplicationBuilder(MissionControl.class).run(all.toArray(String[]::new)));
    }

    public int port() {
        return product.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** All its connections to the database. */
    public HikariDataSource pool() {
        return product.getBean(HikariDataSource.class);
    }

    @Override
    public void close() {
        product.close();
    }
}
