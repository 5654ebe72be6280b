package org.openclaw.missioncontrol.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openclaw.missioncontrol.api.support.EventFamilies;
import org.openclaw.missioncontrol.api.support.EventType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events are for ever. {@code docs/event-contract.txt} lists every event with its fields, and the words that stand in them;
 * {@code golden-events} holds a
 * document of every revision that was ever written; this build must read all of them. With {@code -Devents.accept=true} the
 * contract is written anew and documents of new events are added; a document that is there is never changed.
 */
class EventContractTest {
    private static final Path CONTRACT = Path.of("..", "docs", "event-contract.txt");
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden-events");
    private static final boolean ACCEPT = Boolean.getBoolean("events.accept");

    private final NamedEventSerializer serializer = new NamedEventSerializer(new EventNames(EventFamilies.ALL));

    static Stream<Class<?>> events() {
        return EventFamilies.ALL.stream()
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .sorted(Comparator.comparing(EventContractTest::name));
    }

    static Stream<Path> documents() throws IOException {
        try (var files = Files.list(GOLDEN)) {
            return files.sorted().toList().stream();
        }
    }

    @Test
    void the_contract_lists_every_event_with_its_fields_and_words() throws IOException {
        var present = Stream.concat(events().map(EventContractTest::line), words())
                .collect(Collectors.joining("\n", "", "\n"));
        if (ACCEPT) Files.writeString(CONTRACT, present);
        assertThat(present)
                .as("An event was changed. If that is meant and old ones stay readable, accept it; else undo it.")
                .isEqualTo(Files.readString(CONTRACT));
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_has_a_document(Class<?> event) throws IOException {
        var file = GOLDEN.resolve(name(event) + "-" + revision(event) + ".json");
        var written = serializer.serialize(EventSamples.of(event), String.class).getData();
        if (ACCEPT && !Files.exists(file)) Files.writeString(file, written + "\n");
        if (!Files.exists(file)) fail("Add the document of a new event with -Devents.accept=true: " + file);
        assertThat(Files.readString(file).strip()).isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_document_that_was_ever_written_is_read(Path document) throws IOException {
        var parts = document.getFileName().toString().replace(".json", "").split("-");
        var stored = new SimpleSerializedObject<>(Files.readString(document).strip(), String.class, parts[0], parts[1]);
        Object event = serializer.deserialize(stored);
        assertThat(event).isNotNull();
        if (parts[1].equals(revision(event.getClass()))) assertThat(event).isEqualTo(EventSamples.of(event.getClass()));
    }

    /** Each enum that stands in an event, with its constants as they are written. */
    private static Stream<String> words() {
        return events().flatMap(EventContractTest::enums)
                .distinct()
                .sorted(Comparator.comparing(Class::getSimpleName))
                .map(words -> words.getSimpleName() + ": "
                        + Arrays.stream(words.getEnumConstants())
                                .map(constant -> JsonMapper.shared().convertValue(constant, String.class))
                                .collect(Collectors.joining(", ")));
    }

    private static Stream<Class<?>> enums(Type type) {
        if (type instanceof ParameterizedType of)
            return Arrays.stream(of.getActualTypeArguments()).flatMap(EventContractTest::enums);
        var plain = (Class<?>) type;
        if (plain.isEnum()) return Stream.of(plain);
        if (!plain.isRecord()) return Stream.empty();
        return Arrays.stream(plain.getRecordComponents()).flatMap(component -> enums(component.getGenericType()));
    }

    private static String line(Class<?> event) {
        var fields = Arrays.stream(event.getRecordComponents())
                .map(EventContractTest::field)
                .toList();
        return name(event) + " " + revision(event) + " " + String.join(", ", fields);
    }

    private static String field(RecordComponent component) {
        var type = component.getGenericType().getTypeName().replaceAll("[a-z0-9_]+\\.", "");
        var name = component.getName().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase();
        return name + ": " + type.substring(type.lastIndexOf('$') + 1);
    }

    private static String name(Class<?> event) {
        return event.getAnnotation(EventType.class).value();
    }

    private static String revision(Class<?> event) {
        return String.valueOf(event.getAnnotation(EventType.class).revision());
    }
}
