package org.openclaw.missioncontrol.socket.support;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.openclaw.missioncontrol.platform.web.Json;
import org.openclaw.missioncontrol.platform.web.StorableText;
import tools.jackson.databind.json.JsonMapper;

/** JSON as anybody may send it: of any shape, however deep, with numbers and texts that nobody can keep. */
public final class AnyJson {
    private static final JsonMapper JSON = Json.mapper();
    private static final List<String> ODD_TEXTS = List.of(
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udfff\\ud800\"",
            "\"\\ud83d\\ude00\"",
            "\"auth\"",
            "\"online\"",
            "\"019b0000-0000-7000-8000-000000000001\"",
            "\"1-2-3-4-5\"");
    private static final List<String> ODD_NUMBERS = List.of(
            "1e999", "-1e999", "1e-999", "1e999999999", "9".repeat(400), "9".repeat(1_001), "0." + "1".repeat(900));

    private AnyJson() {}

    /** Text that can be kept, in scripts and pictures of all kinds. */
    public static Arbitrary<String> text() {
        var plain = Arbitraries.strings().withCharRange('\u0001', '\ud7ff').withCharRange('\ue000', '\ufffd');
        return Arbitraries.oneOf(plain.ofMaxLength(30), plain.ascii().ofMaxLength(100), Arbitraries.of("😀", "a😀b"))
                .filter(StorableText::isStorable);
    }

    /** Text of which something is left without what surrounds it. */
    public static Arbitrary<String> words() {
        return text().filter(text -> !text.strip().trim().isEmpty());
    }

    public static Arbitrary<UUID> ids() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
    }

    /** What a gateway may tell by name, as it is read. */
    public static Arbitrary<Map<String, Object>> values() {
        Arbitrary<Object> simple = Arbitraries.oneOf(
                text(),
                Arbitraries.integers(),
                Arbitraries.longs().greaterOrEqual(1L << 31),
                Arbitraries.doubles(),
                Arbitraries.of(true, false));
        Arbitrary<Object> nested = Arbitraries.oneOf(
                simple.injectNull(0.1).list().ofMaxSize(3),
                Arbitraries.maps(text(), simple).ofMaxSize(3));
        return Arbitraries.maps(text(), Arbitraries.oneOf(simple, nested).injectNull(0.1))
                .ofMaxSize(4);
    }

    static Arbitrary<String> documents() {
        return Arbitraries.recursive(AnyJson::leaves, AnyJson::around, 0, 4);
    }

    private static Arbitrary<String> leaves() {
        return Arbitraries.oneOf(
                strings(),
                Arbitraries.integers().map(String::valueOf),
                Arbitraries.doubles().map(String::valueOf),
                Arbitraries.of(ODD_NUMBERS),
                Arbitraries.of("true", "false", "null", "[]", "{}"),
                depths());
    }

    static Arbitrary<String> strings() {
        return Arbitraries.oneOf(text().map(JSON::writeValueAsString), Arbitraries.of(ODD_TEXTS));
    }

    private static Arbitrary<String> depths() {
        return Arbitraries.of(2, 99, 100, 101, 2_000)
                .flatMap(depth -> Arbitraries.of(
                        "[".repeat(depth) + "]".repeat(depth), "{\"a\":".repeat(depth) + "1" + "}".repeat(depth)));
    }

    private static Arbitrary<String> around(Arbitrary<String> inner) {
        var names = Arbitraries.oneOf(strings(), Arbitraries.of("\"type\"", "\"id\"", "\"payload\""));
        var members = Arbitraries.entries(names, inner).map(member -> member.getKey() + ":" + member.getValue());
        return Arbitraries.oneOf(
                inner.list().ofMaxSize(3).map(items -> "[" + String.join(",", items) + "]"),
                members.list().ofMaxSize(4).map(all -> "{" + String.join(",", all) + "}"));
    }
}
