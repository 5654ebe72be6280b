package org.openclaw.missioncontrol.app.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.app.Api;
import org.openclaw.missioncontrol.app.postgres.RestartablePostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What is played with: a product, its PostgreSQL, and between and below them what can break. */
final class Scene implements AutoCloseable {
    static final String DATABASE = "mission_control";

    private final Path folder;
    private final RestartablePostgres postgres;
    private final @Nullable SmallDisk disk;
    private @Nullable CommitLine line;
    private @Nullable ProductProcess product;

    /** @param kept where PostgreSQL is; with root this is a disk that can run full */
    private Scene(Path folder, Path kept) throws Exception {
        this.folder = folder;
        this.disk = SmallDisk.isPossible() ? SmallDisk.at(kept) : null;
        this.postgres = RestartablePostgres.in(kept);
    }

    /** As it is started by whoever has nothing: PostgreSQL is the product's own. */
    static Scene embedded(Path folder, String... settings) throws Exception {
        return set(new Scene(folder, folder.resolve("data")), scene -> scene.product = scene.started(settings));
    }

    /** With a PostgreSQL that somebody else keeps, behind a line that can break. */
    static Scene behindALine(Path folder) throws Exception {
        return set(new Scene(folder, folder.resolve("kept")), Scene::startBehindALine);
    }

    /** What cannot be set up as a whole is cleared away. */
    private static Scene set(Scene scene, Setup setup) throws Exception {
        try {
            setup.of(scene);
            return scene;
        } catch (Exception failed) {
            scene.close();
            throw failed;
        }
    }

    private void startBehindALine() throws IOException {
        postgres.start();
        db("postgres").sql("CREATE DATABASE " + DATABASE).update();
        line = new CommitLine(postgres::port);
        product = started(
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + line.port() + "/" + DATABASE,
                "--spring.datasource.username=" + postgres.user(),
                "--spring.datasource.password=" + postgres.password());
    }

    private ProductProcess started(String... settings) throws IOException {
        return ProductProcess.started(data(), settings);
    }

    private Path data() {
        return folder.resolve("data");
    }

    @FunctionalInterface
    private interface Setup {
        void of(Scene scene) throws Exception;
    }

    boolean isEmbedded() {
        return line == null;
    }

    ProductProcess product() {
        return Objects.requireNonNull(product);
    }

    RestartablePostgres postgres() {
        return postgres;
    }

    CommitLine line() {
        return Objects.requireNonNull(line, "no line in this scene");
    }

    SmallDisk disk() {
        return Objects.requireNonNull(disk, "no disk in this scene");
    }

    boolean hasDisk() {
        return disk != null;
    }

    /** The admin. */
    Api admin() throws IOException {
        return product.api(Files.readString(data().resolve("admin-token")).strip());
    }

    /** Past the product and the line, to the database itself. */
    JdbcClient db(String database) {
        return JdbcClient.create(source(database));
    }

    private DriverManagerDataSource source(String database) {
        var url = postgres.url(database) + "?currentSchema=public,views";
        return new DriverManagerDataSource(url, postgres.user(), postgres.password());
    }

    /** Until PostgreSQL lets somebody in. */
    void awaitPostgres() {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions()
                .until(this::isOpen);
    }

    private boolean isOpen() throws SQLException {
        try (Connection connection = source(DATABASE).getConnection()) {
            return connection.isValid(1);
        }
    }

    @Override
    public void close() throws Exception {
        if (product != null) product.close();
        postgres.kill();
        if (line != null) line.close();
        if (disk != null) disk.close();
    }
}
