package org.openclaw.missioncontrol.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The files of the working tree, found from wherever the tests are started. */
record Repository(Path root) {
    private static final Set<String> NOT_OURS = Set.of("target", "data", "node_modules", ".git", ".idea");

    private static final Pattern TEXT = Pattern.compile("\\.(java|xml|ya?ml|sql|properties|html|css|js)$");

    static Repository here() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) folder = folder.getParent();
        return new Repository(folder);
    }

    List<SourceFile> javaFiles() {
        return files(file -> file.toString().endsWith(".java"));
    }

    List<SourceFile> buildFiles() {
        return files(file -> file.endsWith("pom.xml"));
    }

    /** What people write by hand, apart from documents. */
    List<SourceFile> textFiles() {
        return files(file -> TEXT.matcher(file.toString()).find());
    }

    private List<SourceFile> files(Predicate<Path> wanted) {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return NOT_OURS.contains(String.valueOf(folder.getFileName()))
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (wanted.test(file)) found.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return found.stream().sorted().map(file -> SourceFile.read(root, file)).toList();
    }
}
