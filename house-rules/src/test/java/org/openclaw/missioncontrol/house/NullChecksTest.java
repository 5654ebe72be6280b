package org.openclaw.missioncontrol.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.NodeList;

/** A mistake with null does not compile, under the very options that the root gives to every module. */
class NullChecksTest {
    private static final String MARKED = "@org.jspecify.annotations.NullMarked ";
    private static final String NULLABLE = "@org.jspecify.annotations.Nullable ";

    @TempDir
    Path classes;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String returned() { return null; }",
                "int used(" + NULLABLE + "String maybe) { return maybe.length(); }",
                "int passed(String sure) { return passed(null); }",
                "String forgotten;",
            })
    void a_mistake_with_null_does_not_compile(String mistake) throws Exception {
        assertThat(complaints(MARKED + "class Planted { " + mistake + " }")).contains("error: [NullAway]");
    }

    @Test
    void the_same_without_mistakes_compiles() throws Exception {
        assertThat(complaints(MARKED + "class Planted { " + "int used(" + NULLABLE
                        + "String maybe) { return maybe == null ? 0 : maybe.length(); } }"))
                .isEmpty();
    }

    private String complaints(String source) throws Exception {
        var options = new ArrayList<>(optionsOfTheBuild());
        var path = System.getProperty("java.class.path");
        options.addAll(List.of("-classpath", path, "-processorpath", path, "-proc:none", "-d", classes.toString()));
        var said = new StringWriter();
        ToolProvider.getSystemJavaCompiler()
                .getTask(said, null, null, options, null, List.of(new Text(source)))
                .call();
        return said.toString();
    }

    /** Without those for the virtual machine of a compiler of its own: here it runs in ours, which has them too. */
    private static List<String> optionsOfTheBuild() throws Exception {
        var build = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Repository.here().root().resolve("pom.xml").toFile());
        var options = (NodeList) XPathFactory.newInstance()
                .newXPath()
                .evaluate(
                        "//plugin[artifactId='maven-compiler-plugin']/configuration/compilerArgs/arg",
                        build,
                        XPathConstants.NODESET);
        return Stream.iterate(0, index -> index < options.getLength(), index -> index + 1)
                .map(index -> options.item(index).getTextContent())
                .filter(option -> !option.startsWith("-J"))
                .toList();
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String text) {
            super(URI.create("string:///Planted.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
            return text;
        }
    }
}
