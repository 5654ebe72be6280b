package org.openclaw.missioncontrol.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of the repository.
 *
 * @param name its path from the root, with slashes
 */
record SourceFile(String name, String text) {
    static SourceFile read(Path root, Path file) {
        try {
            return new SourceFile(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    boolean isProduct() {
        return name.contains("/src/main/");
    }

    boolean isPackageInfo() {
        return name.endsWith("/package-info.java");
    }

    String folder() {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }

    long lines() {
        return text.lines().count();
    }
}
