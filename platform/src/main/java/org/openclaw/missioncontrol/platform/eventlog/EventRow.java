package org.openclaw.missioncontrol.platform.eventlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** One event as it stands in the log. */
record EventRow(
        long position,
        String eventId,
        String streamType,
        String streamId,
        long sequenceNumber,
        String type,
        String revision,
        Instant recordedAt,
        String payload,
        String metaData)
        implements DomainEventData<String> {

    /** What stands after the position, in the order in which {@link #from} reads it. */
    static final String FACTS =
            "event_id, stream_type, stream_id, sequence_number, type, revision, recorded_at, payload, meta_data";

    /** Reads a row of position and facts. */
    static EventRow from(ResultSet row) throws SQLException {
        return new EventRow(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getString(9),
                row.getString(10));
    }

    /** The same event with its place in the order of all. */
    TrackedEventData<String> tracked() {
        return new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(position), this);
    }

    @Override
    public String getEventIdentifier() {
        return eventId;
    }

    @Override
    public Instant getTimestamp() {
        return recordedAt;
    }

    @Override
    public SerializedObject<String> getMetaData() {
        return new SerializedMetaData<>(metaData, String.class);
    }

    @Override
    public SerializedObject<String> getPayload() {
        return new SimpleSerializedObject<>(payload, String.class, type, revision);
    }

    @Override
    public String getType() {
        return streamType;
    }

    /** Null for an event that belongs to no aggregate: such a one is a stream of its own, named after itself. */
    @Override
    @SuppressWarnings("NullAway") // Axon expects null here
    public @Nullable String getAggregateIdentifier() {
        return streamId.equals(eventId) ? null : streamId;
    }

    @Override
    public long getSequenceNumber() {
        return sequenceNumber;
    }
}
