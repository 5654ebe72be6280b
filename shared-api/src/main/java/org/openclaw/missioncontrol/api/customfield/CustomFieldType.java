package org.openclaw.missioncontrol.api.customfield;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of value a custom field holds. */
public enum CustomFieldType {
    @JsonProperty("text")
    TEXT,
    @JsonProperty("text_long")
    @JsonAlias({"text (long)", "long_text"})
    TEXT_LONG,
    @JsonProperty("integer")
    INTEGER,
    @JsonProperty("decimal")
    DECIMAL,
    @JsonProperty("boolean")
    @JsonAlias("true/false")
    BOOLEAN,
    @JsonProperty("date")
    DATE,
    @JsonProperty("date_time")
    @JsonAlias({"date & time", "datetime"})
    DATE_TIME,
    @JsonProperty("url")
    URL,
    @JsonProperty("json")
    JSON;

    /** Whether its values are texts, which a regular expression can narrow. */
    public boolean isText() {
        return switch (this) {
            case TEXT, TEXT_LONG, DATE, DATE_TIME, URL -> true;
            case INTEGER, DECIMAL, BOOLEAN, JSON -> false;
        };
    }
}
