package org.openclaw.missioncontrol.socket.support;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.web.FiniteNumbers;
import org.openclaw.missioncontrol.platform.web.StorableText;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the other side of a socket says, as strictly as bodies are read. */
@Component
public class FrameReader {
    private final JsonMapper json;
    private final StorableText texts;
    private final FiniteNumbers numbers;
    private final Validator validator;

    public FrameReader(JsonMapper json, StorableText texts, FiniteNumbers numbers, Validator validator) {
        this.json = json;
        this.texts = texts;
        this.numbers = numbers;
        this.validator = validator;
    }

    /**
     * The frame as JSON.
     *
     * @throws Rejection when it is none, or does not say of which type it is
     */
    public JsonNode parse(String text) {
        try {
            var frame = json.readTree(text);
            if (frame.path("type").isString()) return frame;
        } catch (JacksonException _) {
            // nor is it a frame
        }
        throw malformed();
    }

    /**
     * What it means.
     *
     * @param frames all the frames that this side may send
     * @throws Rejection when a member has a value that it may not have
     */
    public <F> F read(JsonNode frame, String text, Class<F> frames) {
        requireSound(text);
        try {
            var read = json.treeToValue(frame, frames);
            validator.validate(read).stream().findFirst().ifPresent(FrameReader::refuse);
            return read;
        } catch (JacksonException _) {
            throw malformed();
        }
    }

    private void requireSound(String text) {
        var unstorable = texts.firstUnstorable(text);
        if (unstorable != null) throw Rejection.invalid(unstorable, "unstorable_text", StorableText.REFUSAL);
        var infinite = numbers.firstInfinite(text);
        if (infinite != null) throw Rejection.invalid(infinite, "number_too_large", FiniteNumbers.REFUSAL);
    }

    /** What a member says, unless it could not be said again: half a surrogate pair can be received, but not sent. */
    public static @Nullable String text(JsonNode member) {
        var text = member.asString(null);
        return text != null && StorableText.isStorable(text) ? text : null;
    }

    private static Rejection malformed() {
        return Rejection.invalid(
                "type", "malformed_frame", "Send a JSON object with a string member type and valid members.");
    }

    private static void refuse(ConstraintViolation<?> wrong) {
        var name = wrong.getPropertyPath().toString();
        var field = PropertyNamingStrategies.SNAKE_CASE.nameForField(null, null, name);
        throw Rejection.invalid(field, "invalid_request", field + " " + wrong.getMessage() + ".");
    }
}
