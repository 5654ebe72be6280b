package org.openclaw.missioncontrol.platform.web;

import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;
import org.openclaw.missioncontrol.api.support.Change;

/** Lets constraints look into a change: {@code Change<@Size(max = 500) String>}. What was not sent is not checked. */
final class ChangeValueExtractor implements ValueExtractor<Change<@ExtractedValue ?>> {
    @Override
    public void extractValues(Change<?> change, ValueReceiver receiver) {
        if (change instanceof Change.To<?>(var value)) receiver.value(null, value);
    }
}
