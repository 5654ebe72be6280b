package org.openclaw.missioncontrol.platform.web;

import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says why a body could not be read: it is no JSON, not the JSON that is needed, or one field is wrong. */
@Component
class BodyExplanations {
    private final Expectations expectations;

    BodyExplanations(Expectations expectations) {
        this.expectations = expectations;
    }

    Problem explain(HttpMessageNotReadableException thrown) {
        return switch (thrown.getCause()) {
            case null -> malformed("body_missing", "The body is missing. Send a JSON document.");
            case CharacterCodingException _ ->
                malformed("malformed_json", "The body is not UTF-8. Send JSON in UTF-8.");
            case InputCoercionException e -> Problem.invalid(field(e), "is out of range");
            case DatabindException e when e.getCause() instanceof Rejection rejection -> Problem.of(rejection);
            case InvalidTypeIdException e -> Problem.invalid(typeField(e), "is missing or not one of the known types");
            case MismatchedInputException e
            when e.getPath().isEmpty() ->
                malformed(
                        "wrong_json_type",
                        "The body is JSON, but not of the type needed here: it " + expectations.of(e.getTargetType())
                                + ".");
            case MismatchedInputException e -> Problem.invalid(field(e), expectations.of(e.getTargetType()));
            case DatabindException e -> Problem.invalid(field(e), "is not a valid value");
            case JacksonException e ->
                malformed("malformed_json", "The body is not valid JSON" + near(e) + ". Correct it.");
            default -> malformed("body_unreadable", "The body could not be read. Send it again.");
        };
    }

    private static Problem malformed(String code, String detail) {
        return Problem.of(HttpStatus.BAD_REQUEST, code, detail);
    }

    private static String near(JacksonException thrown) {
        var location = thrown.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static String typeField(InvalidTypeIdException thrown) {
        return thrown.getPath().isEmpty() ? "type" : field(thrown) + ".type";
    }

    /** As the sender knows it: {@code board_access[0].board_id}. */
    private static String field(JacksonException thrown) {
        return thrown.getPath().isEmpty() ? "body" : path(thrown.getPath());
    }

    private static String path(List<JacksonException.Reference> references) {
        var path = new StringBuilder();
        for (var reference : references) {
            var name = reference.getPropertyName();
            if (name == null) path.append('[').append(reference.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(name);
        }
        return path.toString();
    }
}
