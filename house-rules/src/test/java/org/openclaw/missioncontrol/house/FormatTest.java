package org.openclaw.missioncontrol.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.nio.file.Files;
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
                .filter(file -> !formatted(file).equals(file.text()))
                .toList();
        if (APPLY) {
            for (var file : others) Files.writeString(repository.root().resolve(file.name()), formatted(file));
        } else {
            assertThat(others)
                    .extracting(SourceFile::name)
                    .as("laid out otherwise; apply with: "
                            + "./mvnw -q -pl house-rules test -Dtest=FormatTest -Dformat.apply=true")
                    .isEmpty();
        }
    }

    @Test
    void a_file_laid_out_otherwise_is_noticed() {
        var careless = new SourceFile("Careless.java", """
            import java.util.*;
            import java.util.List;
            class Careless { int x( Object o ){ return o instanceof P(var a, var _)?a:0; } record P(int a,int b){} }
            """);
        assertThat(formatted(careless)).isEqualTo("""
            import java.util.*;

            class Careless {
                int x(Object o) {
                    return o instanceof P(var a, var _) ? a : 0;
                }

                record P(int a, int b) {}
            }
            """);
    }

    private String formatted(SourceFile file) {
        try {
            return formatter.formatSourceAndFixImports(file.text());
        } catch (FormatterException failed) {
            throw new AssertionError(
                    file.name() + " cannot be parsed: " + failed.getMessage()
                            + " (the formatter does not know a bare _ inside a record pattern: write var _)",
                    failed);
        }
    }
}
