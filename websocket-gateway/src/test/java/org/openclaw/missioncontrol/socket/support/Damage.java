package org.openclaw.missioncontrol.socket.support;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.openclaw.missioncontrol.platform.web.Json;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** What becomes of one member of a frame on its way. */
record Damage(int place, Kind kind, String other) {
    private static final JsonMapper JSON =
            Json.mapper().rebuild().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    enum Kind {
        REMOVED,
        REPLACED,
        NESTED,
        JOINED_BY_ANOTHER
    }

    private record Place(ObjectNode around, String name) {
        JsonNode value() {
            return around.get(name);
        }
    }

    /** Frames of which something was removed, retyped, nested or added. */
    static Arbitrary<String> to(Arbitrary<String> frames) {
        return Combinators.combine(frames, any().list().ofMinSize(1).ofMaxSize(3))
                .as(Damage::all);
    }

    private static Arbitrary<Damage> any() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 99), Arbitraries.of(Kind.class), AnyJson.documents())
                .as(Damage::new);
    }

    private static String all(String frame, List<Damage> damages) {
        var json = JSON.readTree(frame);
        for (var damage : damages) damage.happenTo(json);
        return JSON.writeValueAsString(json);
    }

    private void happenTo(JsonNode frame) {
        var places = new ArrayList<Place>();
        collect(frame, places);
        if (places.isEmpty()) return;
        var at = places.get(place % places.size());
        switch (kind) {
            case REMOVED -> at.around().remove(at.name());
            case REPLACED -> at.around().putRawValue(at.name(), new RawValue(other));
            case NESTED -> at.around().set(at.name(), JSON.createArrayNode().add(at.value()));
            case JOINED_BY_ANOTHER -> at.around().putRawValue(at.name() + "_", new RawValue(other));
        }
    }

    private static void collect(JsonNode json, List<Place> places) {
        if (json instanceof ObjectNode object)
            for (var name : object.propertyNames()) places.add(new Place(object, name));
        json.forEach(child -> collect(child, places));
    }
}
