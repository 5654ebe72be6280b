package org.openclaw.missioncontrol.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path folder;

    @Test
    void is_made_for_its_owner_alone() throws IOException {
        DataDirectory.at(folder.resolve("a/data"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("a/data"))))
                .isEqualTo("rwx------");
    }

    @Test
    void is_refused_where_there_is_a_file() throws IOException {
        Files.writeString(folder.resolve("data"), "a file");

        assertThatThrownBy(() -> DataDirectory.at(folder.resolve("data")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot be used");
    }

    @Nested
    class A_secret_of_it {
        @Test
        void is_whole_as_soon_as_it_is_there() throws IOException {
            var maker = Thread.ofPlatform().start(this::makeAgainAndAgain);

            var seen = new HashSet<String>();
            while (maker.isAlive()) {
                seen.add(content());
            }
            seen.add(content());

            assertThat(seen)
                    .filteredOn(content -> !content.matches("none|[\\w-]{64}\n"))
                    .isEmpty();
            assertThat(content()).isNotEqualTo("none");
        }

        @Test
        void leaves_nothing_else_behind() {
            DataDirectory.at(folder).secret("secret");

            assertThat(folder.toFile().list()).containsExactly("secret");
        }

        private void makeAgainAndAgain() {
            for (int i = 0; i < 200; i++) {
                folder.resolve("secret").toFile().delete();
                DataDirectory.at(folder).secret("secret");
            }
        }

        private String content() throws IOException {
            try {
                return Files.readString(folder.resolve("secret"));
            } catch (NoSuchFileException notYet) {
                return "none";
            }
        }
    }

    @Nested
    class Its_lock {
        @Test
        void is_refused_while_another_process_has_it() throws Exception {
            var other = holder();
            try {
                assertThat(other.inputReader().readLine()).isEqualTo("locked");

                assertThatThrownBy(() -> DataDirectoryLock.of(DataDirectory.at(folder)))
                        .isInstanceOf(StartRefused.class)
                        .hasMessageContaining("Another Mission Control (process " + other.pid() + ")");
            } finally {
                other.destroyForcibly().waitFor();
            }
        }

        @Test
        void is_free_again_when_its_holder_was_killed() throws Exception {
            var other = holder();
            assertThat(other.inputReader().readLine()).isEqualTo("locked");
            other.destroyForcibly().waitFor();

            DataDirectoryLock.of(DataDirectory.at(folder)).close();
        }

        private Process holder() throws IOException {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            LockHolder.class.getName(),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        }
    }

    /** Another product, as far as the lock is concerned. */
    static class LockHolder {
        static void main(String[] arguments) throws InterruptedException {
            try (var _ = DataDirectoryLock.of(DataDirectory.at(Path.of(arguments[0])))) {
                System.out.println("locked");
                Thread.currentThread().join();
            }
        }
    }
}
