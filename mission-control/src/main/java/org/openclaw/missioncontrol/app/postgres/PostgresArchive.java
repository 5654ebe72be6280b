package org.openclaw.missioncontrol.app.postgres;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.lang3.SystemUtils;
import org.springframework.util.DigestUtils;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL packed into the product, unpacked once. */
final class PostgresArchive {
    private PostgresArchive() {}

    /** The folder with its programs below this one. Older versions beside it are removed. */
    static Path unpackedBelow(Path parent) {
        try {
            var archive = archive();
            var home = parent.resolve(
                    "postgresql-" + DigestUtils.md5DigestAsHex(archive).substring(0, 12));
            if (!Files.exists(home)) {
                FileSystemUtils.deleteRecursively(parent);
                unpack(archive, home);
            }
            return home.toRealPath();
        } catch (IOException impossible) {
            throw new UncheckedIOException("PostgreSQL cannot be unpacked to " + parent, impossible);
        }
    }

    private static byte[] archive() throws IOException {
        var system = SystemUtils.IS_OS_WINDOWS ? "Windows" : SystemUtils.IS_OS_MAC ? "Darwin" : "Linux";
        try (var stream = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, SystemUtils.OS_ARCH)) {
            return stream.readAllBytes();
        }
    }

    /** Into another folder first, so that what bears the final name is whole. */
    private static void unpack(byte[] archive, Path home) throws IOException {
        var unfinished = Files.createDirectories(home.resolveSibling("unfinished"));
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, unfinished);
            }
        }
        Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpack(TarArchiveEntry entry, TarArchiveInputStream content, Path home) throws IOException {
        var target = home.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            // Read and run, as in every installation; nothing here is secret.
            target.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
        }
    }
}
