package org.openclaw.missioncontrol.platform.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Finds numbers beyond all doubles: where anything may stand they would be kept as the text Infinity, without a word. */
@Component
public class FiniteNumbers {
    /** What to say to whoever sends such a number. */
    public static final String REFUSAL = "This number is too large to be kept. Send a smaller one, or a text.";

    /** What every such number shows; most bodies do not, and need no second reading. */
    private static final Pattern SUSPICIOUS = Pattern.compile("[eE]\\+?\\d{3}|\\d{200}");

    private final JsonMapper json;

    public FiniteNumbers(JsonMapper json) {
        this.json = json;
    }

    /** The path of the first field with such a number in this JSON, or null. */
    public @Nullable String firstInfinite(String document) {
        if (!SUSPICIOUS.matcher(document).find()) return null;
        try (var parser = json.createParser(document)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken())
                if (token == JsonToken.VALUE_NUMBER_FLOAT && Double.isInfinite(parser.getDoubleValue()))
                    return StorableText.path(parser.streamReadContext());
            return null;
        }
    }
}
