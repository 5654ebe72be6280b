package org.openclaw.missioncontrol.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents name is there: classes, events and other documents. */
class DocumentsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern CLASS = Pattern.compile("[A-Z][a-z]+[A-Za-z0-9]*[a-z]");
    private static final Pattern EVENT = Pattern.compile("(task|board|agent|approval)\\.[a-z_]+");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");

    /** Words of others. */
    private static final Set<String> NOT_OURS = Set.of("Calendar", "Date", "DateFormat", "Location");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/architecture.md", "docs/house-rules.md"})
    void names_only_what_exists(String document) throws IOException {
        var text = Files.readString(ROOT.resolve(document));
        var named = CODE.matcher(text).results().map(code -> code.group(1)).toList();
        assertThat(missingClasses(named)).as("classes").isEmpty();
        assertThat(missingEvents(named)).as("events").isEmpty();
        assertThat(missingLinks(document, text)).as("links").isEmpty();
    }

    private static Set<String> missingClasses(List<String> named) throws IOException {
        try (var files = Files.walk(ROOT)) {
            var sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
            var classes = new TreeSet<String>();
            for (var source : sources) {
                classes.add(source.getFileName().toString().replace(".java", ""));
                if (source.toString().contains("/api/")) nested(source).forEach(classes::add);
            }
            return named.stream()
                    .filter(name -> CLASS.matcher(name).matches())
                    .filter(name -> !NOT_OURS.contains(name) && !classes.contains(name))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<String> nested(Path source) throws IOException {
        return Pattern.compile("(?:record|enum|interface) (\\w+)")
                .matcher(Files.readString(source))
                .results()
                .map(found -> found.group(1))
                .toList()
                .stream();
    }

    private static Set<String> missingEvents(List<String> named) throws IOException {
        var contract = Files.readString(ROOT.resolve("docs/event-contract.txt"));
        return named.stream()
                .filter(name -> EVENT.matcher(name).matches())
                .filter(name -> !contract.contains(name + " "))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> missingLinks(String document, String text) {
        return LINK.matcher(text)
                .results()
                .map(link -> link.group(1))
                .filter(link -> !Files.exists(ROOT.resolve(document).resolveSibling(link)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
