package org.openclaw.missioncontrol.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The formatter decides the layout. It parses with the javac it runs in, so it runs here, in the project's own JDK. */
class FormatTest {
    private static final boolean APPLY = Boolean.getBoolean("format.apply");

    private final Repository repository = Repository.here();
    private final Formatter formatter = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    @Test
    void every_java_file_is_laid_out_by_the_formatter() throws IOException {
        var others = repository.javaFiles().parallelStream()
                .map(this::layout)
                .filter(layout -> !layout.isKept())
                .toList();
        if (APPLY) for (var layout : others) layout.apply(repository.root());
        assertThat(others)
                .filteredOn(layout -> !APPLY || layout.wanted() == null)
                .extracting(Layout::toString)
                .as("Apply with: ./mvnw -q -pl house-rules test -Dtest=FormatTest -Dformat.apply=true")
                .isEmpty();
    }

    @Test
    void a_file_laid_out_otherwise_is_noticed() {
        var careless = new SourceFile("Careless.java", """
            import java.util.*;
            import java.util.List;
            class Careless { int x( Object o ){ return o instanceof P(var a, var _)?a:0; } record P(int a,int b){} }
            """);
        assertThat(layout(careless).wanted()).isEqualTo("""
            import java.util.*;

            class Careless {
                int x(Object o) {
                    return o instanceof P(var a, var _) ? a : 0;
                }

                record P(int a, int b) {}
            }
            """);
    }

    @Test
    void a_file_that_cannot_be_parsed_is_noticed() {
        assertThat(layout(new SourceFile("Broken.java", "class Broken { int x(")))
                .matches(layout -> !layout.isKept())
                .asString()
                .startsWith("Broken.java cannot be parsed: 1:");
    }

    private Layout layout(SourceFile file) {
        try {
            return new Layout(file, formatter.formatSourceAndFixImports(file.text()), "");
        } catch (FormatterException failed) {
            return new Layout(
                    file,
                    null,
                    " cannot be parsed: " + failed.getMessage()
                            + " (a bare _ in a record pattern is unknown to the formatter: write var _)");
        }
    }

    /** A file and how it should look, or why nobody can tell. */
    private record Layout(SourceFile file, @Nullable String wanted, String complaint) {
        boolean isKept() {
            return file.text().equals(wanted);
        }

        void apply(Path root) throws IOException {
            if (wanted != null) Files.writeString(root.resolve(file.name()), wanted);
        }

        @Override
        public String toString() {
            return file.name() + complaint;
        }
    }
}
