package org.openclaw.missioncontrol.house;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a file may not be. Each rule answers what of the given files breaks it. */
class FileRules {
    static final int LONG = 200;
    static final int TOO_LONG = 300;

    private static final Pattern LOOSE_TO_DO =
            Pattern.compile("(?m)(^|\\s)(//|/?\\*+)\\s*(TODO|FIXME)\\b(?!\\s*\\(?#\\d+)");
    private static final Pattern LOMBOK = Pattern.compile("(?m)^(import (static )?lombok\\.|\\s*<artifactId>lombok<)");
    private static final Pattern ONE_SENTENCE =
            Pattern.compile("/\\*\\*([^.!?]|[.!?](?=\\S))+[.]\\s*\\*/\\s*@NullMarked\\b");

    private static final Pattern LITERAL = Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"");
    /** A person is the same in all organizations. */
    private static final Pattern READ_MODEL =
            Pattern.compile("(?s)SELECT.*\\b(FROM|JOIN) (?!user_view)\\w+_(view|row)\\b");

    private FileRules() {}

    static List<String> longerThan(int lines, List<SourceFile> files) {
        return files.stream()
                .filter(file -> file.isProduct() && file.lines() > lines)
                .map(file -> file.name() + " has " + file.lines() + " lines")
                .toList();
    }

    static List<String> toDosWithoutNumber(List<SourceFile> files) {
        return containing(LOOSE_TO_DO, files);
    }

    static List<String> lombok(List<SourceFile> files) {
        return containing(LOMBOK, files);
    }

    static List<String> tabs(List<SourceFile> files) {
        return containing(Pattern.compile("\t"), files);
    }

    /** Options of its own would quietly replace the null checks that the root asks for. */
    static List<String> compilerOptionsOfTheirOwn(List<SourceFile> buildFiles) {
        return buildFiles.stream()
                .filter(file -> !file.folder().isEmpty())
                .filter(file -> file.text().contains("maven-compiler-plugin"))
                .map(SourceFile::name)
                .toList();
    }

    static List<String> packagesWithoutOneSentence(List<SourceFile> files) {
        var product = files.stream().filter(SourceFile::isProduct).toList();
        var told = product.stream()
                .filter(file -> file.isPackageInfo()
                        && ONE_SENTENCE.matcher(file.text()).lookingAt())
                .map(SourceFile::folder)
                .toList();
        return product.stream()
                .map(SourceFile::folder)
                .distinct()
                .filter(folder -> !told.contains(folder))
                .toList();
    }

    /** Projections are led by events; all others could read out of other organizations. */
    static List<String> selectsWithoutOrganization(List<SourceFile> files) {
        return files.stream()
                .filter(file -> file.name().startsWith("query-side/src/main/")
                        && !file.name().endsWith("Projection.java"))
                .flatMap(file -> LITERAL.matcher(file.text())
                        .results()
                        .map(MatchResult::group)
                        .filter(sql -> READ_MODEL.matcher(sql).find() && !sql.contains("organization_id"))
                        .map(sql -> file.name() + ": " + sql))
                .toList();
    }

    private static List<String> containing(Pattern pattern, List<SourceFile> files) {
        return files.stream()
                .filter(file -> pattern.matcher(file.text()).find())
                .map(SourceFile::name)
                .toList();
    }
}
