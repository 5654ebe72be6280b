package org.openclaw.missioncontrol.app.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The folder that holds what must outlive the process: the database and the secrets that nobody configured. */
public record DataDirectory(Path path) {
    private static final String ONLY_OWNER_ENTERS = "rwx------";
    private static final String ONLY_OWNER_READS = "rw-------";

    /** The folder at this path, made when it is missing. */
    public static DataDirectory at(Path path) {
        try {
            Files.createDirectories(path, onlyFor(path, ONLY_OWNER_ENTERS));
        } catch (IOException impossible) {
            throw unusable(path, impossible);
        }
        return new DataDirectory(path);
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** The secret kept in the file of this name; made of 48 random bytes when the file is missing. */
    public String secret(String name) {
        var file = resolve(name);
        try {
            if (!Files.exists(file)) {
                write(file, random());
            }
            return read(file);
        } catch (IOException unreadable) {
            throw new StartRefused(
                    "The secret in " + file + " can be neither read nor made (" + unreadable + ").",
                    "Give this user the right to read and write the file, or remove it to have a new one made.",
                    unreadable);
        }
    }

    /** Under another name until it is whole: who is killed in between leaves nothing that looks like a secret. */
    private void write(Path file, String secret) throws IOException {
        var unfinished = Files.createTempFile(path, "secret-", ".unfinished", onlyFor(path, ONLY_OWNER_READS));
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.US_ASCII.encode(secret + "\n"));
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String read(Path file) throws IOException {
        if (hasPermissions(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(ONLY_OWNER_READS));
        }
        return Files.readString(file).strip();
    }

    private static String random() {
        var bytes = new byte[48];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static FileAttribute<?>[] onlyFor(Path path, String permissions) {
        return hasPermissions(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** Windows has none; there the folder inherits the rights of its parent. */
    private static boolean hasPermissions(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static StartRefused unusable(Path path, IOException cause) {
        return new StartRefused(
                "The data directory " + path.toAbsolutePath().normalize() + " cannot be used (" + cause + ").",
                "Give another folder in MISSION_CONTROL_DATA_DIR, or make this one writable.",
                cause);
    }
}
