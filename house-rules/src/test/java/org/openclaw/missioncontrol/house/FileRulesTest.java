package org.openclaw.missioncontrol.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The rules that are read off the files, each shown to bite on a planted file. */
class FileRulesTest {
    private static final String PLANTED = "side/src/main/java/org/planted/Planted.java";

    private final Repository repository = Repository.here();

    @Nested
    class The_search {
        @Test
        void finds_the_files_of_every_module() {
            assertThat(repository.javaFiles())
                    .extracting(SourceFile::name)
                    .contains("mission-control/src/main/java/org/openclaw/missioncontrol/app/MissionControl.java")
                    .noneMatch(name -> name.contains("/target/"));
            assertThat(repository.buildFiles()).extracting(SourceFile::name).contains("pom.xml", "platform/pom.xml");
        }
    }

    @Nested
    class A_file {
        @Test
        void is_short() {
            FileRules.longerThan(FileRules.LONG, repository.javaFiles())
                    .forEach(LoggerFactory.getLogger(FileRulesTest.class)::warn);
            assertThat(FileRules.longerThan(FileRules.TOO_LONG, repository.javaFiles()))
                    .isEmpty();
        }

        @Test
        void that_is_too_long_is_noticed() {
            assertThat(FileRules.longerThan(FileRules.TOO_LONG, planted("\n".repeat(301))))
                    .hasSize(1);
            assertThat(FileRules.longerThan(FileRules.TOO_LONG, planted("\n".repeat(300))))
                    .isEmpty();
        }

        @Test
        void has_no_tabs() {
            assertThat(FileRules.tabs(repository.textFiles())).isEmpty();
        }

        @Test
        void with_a_tab_is_noticed() {
            assertThat(FileRules.tabs(planted("class A {\n\tint x;\n}"))).hasSize(1);
        }

        @Test
        void leaves_nothing_to_do_without_a_number() {
            assertThat(FileRules.toDosWithoutNumber(repository.javaFiles())).isEmpty();
        }

        @Test
        void with_a_loose_to_do_is_noticed() {
            assertThat(FileRules.toDosWithoutNumber(planted("// TODO tidy up"))).hasSize(1);
            assertThat(FileRules.toDosWithoutNumber(planted("/** FIXME: slow */")))
                    .hasSize(1);
            assertThat(FileRules.toDosWithoutNumber(planted("// TODO #12 tidy up")))
                    .isEmpty();
            assertThat(FileRules.toDosWithoutNumber(planted("status = TODO; // back to TODO")))
                    .isEmpty();
        }

        @Test
        void is_written_without_lombok() {
            assertThat(FileRules.lombok(repository.textFiles())).isEmpty();
        }

        @Test
        void with_lombok_is_noticed() {
            assertThat(FileRules.lombok(planted("import lombok.Data;"))).hasSize(1);
            assertThat(FileRules.lombok(planted("<artifactId>lombok</artifactId>")))
                    .hasSize(1);
        }
    }

    @Nested
    class A_query {
        @Test
        void names_its_organization() {
            assertThat(FileRules.selectsWithoutOrganization(repository.javaFiles()))
                    .isEmpty();
        }

        @Test
        void that_names_none_is_noticed() {
            assertThat(asked("\"SELECT name FROM task_view WHERE id = ?\"")).hasSize(1);
            assertThat(asked("\"\"\"\n SELECT name\n   FROM task_row WHERE id = ?\n \"\"\""))
                    .hasSize(1);
            assertThat(asked("\"SELECT name FROM task_view WHERE id = ? AND organization_id = ?\""))
                    .isEmpty();
            assertThat(asked("\"SELECT name FROM user_view WHERE id = ?\"")).isEmpty();
        }

        private List<String> asked(String sql) {
            return FileRules.selectsWithoutOrganization(
                    List.of(new SourceFile("query-side/src/main/java/org/planted/Planted.java", sql)));
        }
    }

    @Nested
    class A_package {
        @Test
        void is_told_in_one_sentence() {
            assertThat(FileRules.packagesWithoutOneSentence(repository.javaFiles()))
                    .isEmpty();
        }

        @Test
        void that_is_not_told_is_noticed() {
            assertThat(FileRules.packagesWithoutOneSentence(planted("class A {}")))
                    .hasSize(1);
            assertThat(told("@NullMarked\npackage a;")).isNotEmpty();
            assertThat(told("/** No full stop */\n@NullMarked\npackage a;")).isNotEmpty();
            assertThat(told("/** One. Two. */\n@NullMarked\npackage a;")).isNotEmpty();
            assertThat(told("/** No null check. */\npackage a;")).isNotEmpty();
            assertThat(told("/** One sentence on 2.90\n * two lines. */\n@NullMarked\npackage a;"))
                    .isEmpty();
            assertThat(told("/**\n * One sentence.\n */\n@NullMarked\npackage a;"))
                    .isEmpty();
        }

        private List<String> told(String text) {
            return FileRules.packagesWithoutOneSentence(
                    List.of(new SourceFile("side/src/main/java/org/planted/package-info.java", text)));
        }
    }

    @Nested
    class A_module {
        @Test
        void takes_the_compiler_options_of_the_root() {
            assertThat(FileRules.compilerOptionsOfTheirOwn(repository.buildFiles()))
                    .isEmpty();
        }

        @Test
        void with_options_of_its_own_is_noticed() {
            var own = new SourceFile("side/pom.xml", "<artifactId>maven-compiler-plugin</artifactId>");
            assertThat(FileRules.compilerOptionsOfTheirOwn(List.of(own))).containsExactly("side/pom.xml");
        }
    }

    private static List<SourceFile> planted(String text) {
        return List.of(new SourceFile(PLANTED, text));
    }
}
