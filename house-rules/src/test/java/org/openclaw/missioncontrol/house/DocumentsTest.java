package org.openclaw.missioncontrol.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents name is there: classes, events and other documents; and what they must tell of, they tell. */
class DocumentsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern CLASS = Pattern.compile("[A-Z][a-z]+[A-Za-z0-9]*[a-z]");
    private static final Pattern EVENT = Pattern.compile("(task|board|agent|approval)\\.[a-z_]+");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");

    private static final Pattern SETTING = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+):([^}]*)}");
    private static final Pattern SETTING_IN_TABLE = Pattern.compile("`([A-Z][A-Z0-9]*_[A-Z0-9_]+|PORT)`");
    private static final Pattern TABLE = Pattern.compile("(?i)create table (\\w+)");
    private static final Pattern DROPPED = Pattern.compile("(?i)drop table (\\w+)");

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

    @Test
    void the_readme_tells_every_setting_and_its_default() throws IOException {
        var table = Files.readAllLines(ROOT.resolve("README.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
        var settings = settings();
        assertThat(settings).containsKeys("PORT", "CORS_ORIGINS");
        settings.forEach((name, usual) -> assertThat(table)
                .as(name + " with default " + usual)
                .anyMatch(line -> line.contains("`" + name + "`") && line.split("\\|")[2].contains(usual)));
        assertThat(SETTING_IN_TABLE.matcher(String.join("\n", table)).results().map(found -> found.group(1)))
                .filteredOn(name -> !name.startsWith("SPRING_"))
                .isSubsetOf(settings.keySet());
    }

    /** The names that the product reads from the environment, with what holds without them. */
    private static Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        for (var file : Repository.here().textFiles())
            if (file.isProduct() && !file.name().startsWith("benchmarks/"))
                SETTING.matcher(file.text()).results().forEach(found -> settings.put(found.group(1), found.group(2)));
        return settings;
    }

    @Test
    void the_readme_names_every_reaction_of_its_example() throws IOException {
        var readme = Files.readString(ROOT.resolve("README.md"));
        assertThat(Repository.here().javaFiles())
                .extracting(SourceFile::name)
                .filteredOn(name -> name.startsWith("command-side/src/main/") && name.contains("/command/task/When"))
                .isNotEmpty()
                .allMatch(name -> readme.contains(
                        "`" + name.substring(name.lastIndexOf('/') + 1).replace(".java", "") + "`"));
    }

    @Test
    void the_architecture_tells_of_every_table() throws IOException {
        var architecture = Files.readString(ROOT.resolve("docs/architecture.md"));
        var dropped = inMigrations(DROPPED);
        assertThat(inMigrations(TABLE)).contains("event_log");
        assertThat(inMigrations(TABLE))
                .filteredOn(name -> !name.endsWith("_lookup") && !name.endsWith("_view") && !dropped.contains(name))
                .allMatch(name -> architecture.contains("`" + name + "`"));
    }

    private static List<String> inMigrations(Pattern named) {
        return Repository.here().textFiles().stream()
                .filter(file -> file.name().contains("/db/migration/"))
                .flatMap(file -> named.matcher(file.text()).results())
                .map(found -> found.group(1))
                .toList();
    }

    private static Set<String> missingClasses(List<String> named) {
        var classes = new TreeSet<String>();
        for (var source : Repository.here().javaFiles()) {
            classes.add(
                    source.name().substring(source.name().lastIndexOf('/') + 1).replace(".java", ""));
            if (source.name().contains("/api/")) nested(source.text()).forEach(classes::add);
        }
        return named.stream()
                .filter(name -> CLASS.matcher(name).matches())
                .filter(name -> !NOT_OURS.contains(name) && !classes.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> nested(String source) {
        return Pattern.compile("(?:record|enum|interface) (\\w+)")
                .matcher(source)
                .results()
                .map(found -> found.group(1));
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
