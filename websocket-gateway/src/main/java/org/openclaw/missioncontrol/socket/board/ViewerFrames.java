package org.openclaw.missioncontrol.socket.board;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.web.StorableText;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Reads what viewers say, as strictly as bodies are read. */
@Component
class ViewerFrames {
    private final JsonMapper json;
    private final StorableText texts;
    private final Validator validator;

    ViewerFrames(JsonMapper json, StorableText texts, Validator validator) {
        this.json = json;
        this.texts = texts;
        this.validator = validator;
    }

    /**
     * The frame as JSON.
     *
     * @throws Rejection when it is none, or does not say of which type it is
     */
    JsonNode parse(String text) {
        try {
            var frame = json.readTree(text);
            if (frame.path("type").isString()) return frame;
        } catch (JacksonException _) {
            // nor is it a frame
        }
        throw malformed();
    }

    /**
     * What the viewer means.
     *
     * @throws Rejection when a member has a value that it may not have
     */
    ViewerFrame read(JsonNode frame, String text) {
        var unstorable = texts.firstUnstorable(text);
        if (unstorable != null) throw Rejection.invalid(unstorable, "unstorable_text", StorableText.REFUSAL);
        try {
            var read = json.treeToValue(frame, ViewerFrame.class);
            validator.validate(read).stream().findFirst().ifPresent(ViewerFrames::refuse);
            return read;
        } catch (JacksonException _) {
            throw malformed();
        }
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
