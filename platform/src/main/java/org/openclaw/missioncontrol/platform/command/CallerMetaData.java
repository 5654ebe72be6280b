package org.openclaw.missioncontrol.platform.command;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.platform.eventlog.Envelope.Keys;
import org.openclaw.missioncontrol.platform.idempotency.IdempotentCommands;

/** What travels with a command: the envelope of the events to come, and what only this process needs to know. */
final class CallerMetaData {
    /** The {@link Caller} himself. Never copied to an event. */
    static final String CALLER = "caller";
    /** The {@link ExpectedVersion}. Never copied to an event. */
    static final String EXPECTED_VERSION = "expected_version";

    static final String RECEIPT = "receipt";

    private CallerMetaData() {}

    /** Where nothing caused it, the request itself counts as the cause: that marks a root. */
    static Map<String, Object> of(Origin origin) {
        var facts = new HashMap<String, Object>();
        var actor = origin.caller().actor();
        facts.put(Keys.ORGANIZATION_ID, origin.caller().organizationId().toString());
        facts.put(Keys.ACTOR_TYPE, actor.type().name());
        facts.put(Keys.ACTOR_ID, actor.id());
        facts.put(Keys.CORRELATION_ID, origin.correlationId());
        facts.put(Keys.CAUSATION_ID, origin.causationId() != null ? origin.causationId() : origin.correlationId());
        facts.put(Keys.CHANNEL, origin.channel().name().toLowerCase(Locale.ROOT));
        if (origin.reason() != null) facts.put(Keys.REASON, origin.reason());
        facts.put(CALLER, origin.caller());
        facts.put(EXPECTED_VERSION, new ExpectedVersion(origin.expectedVersion()));
        if (origin.reservation() != null) facts.put(IdempotentCommands.RESERVATION, origin.reservation());
        return facts;
    }
}
