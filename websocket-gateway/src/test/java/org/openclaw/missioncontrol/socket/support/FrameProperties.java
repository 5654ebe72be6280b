package org.openclaw.missioncontrol.socket.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import jakarta.validation.Validation;
import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.web.FiniteNumbers;
import org.openclaw.missioncontrol.platform.web.Json;
import org.openclaw.missioncontrol.platform.web.StorableText;
import tools.jackson.databind.json.JsonMapper;

/**
 * What holds for all the frames that one side may send, whatever it sends.
 *
 * @param <F> all these frames
 */
public abstract class FrameProperties<F> {
    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final JsonMapper JSON = Json.mapper();
    static final FrameReader READER = new FrameReader(
            JSON,
            new StorableText(JSON),
            new FiniteNumbers(JSON),
            Validation.buildDefaultValidatorFactory().getValidator());

    private final Class<F> family;

    protected FrameProperties(Class<F> family) {
        this.family = family;
    }

    /** Sound ones, of every type. */
    @Provide
    protected abstract Arbitrary<F> frames();

    @Provide
    Arbitrary<String> written() {
        return frames().map(this::write);
    }

    @Provide
    Arbitrary<String> damaged() {
        return Damage.to(written());
    }

    @Provide
    Arbitrary<String> cut() {
        return written()
                .flatMap(text ->
                        Arbitraries.integers().between(0, text.length() - 1).map(end -> text.substring(0, end)));
    }

    @Provide
    Arbitrary<String> documents() {
        return AnyJson.documents();
    }

    @Example
    void those_that_are_tried_are_of_every_type() {
        assertThat(frames().sampleStream().limit(300).map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(family.getPermittedSubclasses());
    }

    @Property
    void a_frame_survives_being_written_and_read(@ForAll("frames") F frame) {
        assertThat(read(write(frame))).isEqualTo(frame);
    }

    @Property
    void any_text_is_read_or_refused(@ForAll String text) {
        isReadOrRefused(text);
    }

    @Property
    void any_json_is_read_or_refused(@ForAll("documents") String json) {
        isReadOrRefused(json);
    }

    @Property
    void a_damaged_frame_is_read_or_refused(@ForAll("damaged") String frame) {
        isReadOrRefused(frame);
    }

    @Property
    void a_frame_that_was_cut_off_is_refused(@ForAll("cut") String beginning) {
        refused(beginning);
    }

    protected final void refused(String text) {
        assertThat(attempt(text)).isEmpty();
    }

    /** What is read can be kept: it is the same when it is written and read again. */
    private void isReadOrRefused(String text) {
        attempt(overTheWire(text)).ifPresent(frame -> {
            var written = write(frame);
            assertThat(StorableText.isStorable(written)).isTrue();
            assertThat(read(written)).isEqualTo(frame);
        });
    }

    /** No half of a surrogate pair comes through UTF-8, unless it is escaped. */
    private static String overTheWire(String text) {
        return new String(text.getBytes(UTF_8), UTF_8);
    }

    private Optional<F> attempt(String text) {
        try {
            return Optional.of(assertTimeoutPreemptively(AT_ONCE, () -> read(text)));
        } catch (Rejection refusal) {
            assertThat(refusal.kind()).isEqualTo(Rejection.Kind.INVALID);
            return Optional.empty();
        }
    }

    private F read(String text) {
        return READER.read(READER.parse(text), text, family);
    }

    private String write(F frame) {
        return JSON.writerFor(family).writeValueAsString(frame);
    }
}
