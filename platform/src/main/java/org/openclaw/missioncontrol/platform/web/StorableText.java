package org.openclaw.missioncontrol.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds text that PostgreSQL cannot keep: U+0000, and halves of surrogate pairs. In sound UTF-8 both can only stand as
 * escapes, so that most bodies need no second reading.
 */
@Component
public class StorableText {
    /** What to say to whoever sends such a text. */
    public static final String REFUSAL = "Text must not contain U+0000 or half a surrogate pair. Remove it.";

    private static final Pattern SUSPICIOUS = Pattern.compile("\\\\u(0000|[dD][89a-fA-F])");

    private final JsonMapper json;

    public StorableText(JsonMapper json) {
        this.json = json;
    }

    /** Whether PostgreSQL can keep this text. */
    public static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** The path of the first field with such a text in this JSON, or null. */
    public @Nullable String firstUnstorable(String document) {
        if (!SUSPICIOUS.matcher(document).find()) return null;
        try (var parser = json.createParser(document)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                var isText = token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME;
                if (isText && !isStorable(parser.getString())) return path(parser.streamReadContext());
            }
            return null;
        }
    }

    /** Where in its document a parser is. */
    static String path(TokenStreamContext context) {
        var parent = context.getParent();
        if (parent == null) return "body";
        var before = parent.getParent() == null ? "" : path(parent);
        if (context.inArray()) return before + "[" + context.getCurrentIndex() + "]";
        var key = String.valueOf(context.currentName());
        var name = isStorable(key) ? key : "?";
        return before.isEmpty() ? name : before + "." + name;
    }
}
