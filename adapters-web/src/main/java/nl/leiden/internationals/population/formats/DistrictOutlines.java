package nl.leiden.internationals.population.formats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.tables.Code;

/**
 * Outlines of districts, by their code: polygons in degrees of longitude and latitude (CRS84), as Statistics Netherlands publishes them
 * with the properties {@code statcode} and {@code statnaam}.
 */
public final class DistrictOutlines {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DistrictOutlines NONE = new DistrictOutlines(Map.of(), false);
    private static final int MOST_FEATURES = 1_000;
    private static final int SHORTEST_RING = 4;

    private final Map<Code, Outline> outlines;
    private final boolean schematic;

    private DistrictOutlines(Map<Code, Outline> outlines, boolean schematic) {
        this.outlines = outlines;
        this.schematic = schematic;
    }

    /** One district: its geometry as it is written, and the smallest box around it. */
    record Outline(JsonNode geometry, BoundingBox box) {}

    /** What a file turns out to be. */
    public sealed interface Reading {

        /** Outlines of districts. */
        record Read(DistrictOutlines outlines) implements Reading {}

        /** Something else. */
        record Unreadable(Message why) implements Reading {}
    }

    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Message message;

        Wrong(Message message) {
            super(message.toString());
            this.message = message;
        }
    }

    /** No outline of any district. */
    public static DistrictOutlines none() {
        return NONE;
    }

    /** Reads GeoJSON: a collection of polygons, each with the code of its district. */
    public static Reading parse(byte[] geoJson) {
        try {
            JsonNode collection = JSON.readTree(geoJson);
            if (!collection.path("type").asText().equals("FeatureCollection")
                    || collection.path("features").isEmpty()
                    || collection.path("features").size() > MOST_FEATURES) {
                throw new Wrong(Message.of("outlines.no-collection", MOST_FEATURES));
            }
            Map<Code, Outline> outlines = new LinkedHashMap<>();
            int number = 0;
            for (JsonNode feature : collection.path("features")) {
                number++;
                String code = feature.path("properties").path("statcode").asText();
                if (!code.matches("WK[0-9]{6}")
                        || feature.path("properties").path("statnaam").asText().isBlank()) {
                    throw new Wrong(Message.of("outlines.no-code", number));
                }
                JsonNode geometry = feature.path("geometry");
                if (outlines.put(new Code(code), new Outline(geometry, box(code, geometry))) != null) {
                    throw new Wrong(Message.of("outlines.twice", code));
                }
            }
            return new Reading.Read(
                    new DistrictOutlines(outlines, collection.path("schematic").asBoolean()));
        } catch (JsonProcessingException noJson) {
            return new Reading.Unreadable(Message.of("outlines.no-collection", MOST_FEATURES));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        } catch (Wrong wrong) {
            return new Reading.Unreadable(wrong.message);
        }
    }

    private static BoundingBox box(String code, JsonNode geometry) throws Wrong {
        JsonNode coordinates = geometry.path("coordinates");
        List<JsonNode> rings = new ArrayList<>();
        switch (geometry.path("type").asText()) {
            case "Polygon" -> coordinates.forEach(rings::add);
            case "MultiPolygon" -> coordinates.forEach(polygon -> polygon.forEach(rings::add));
            default -> throw new Wrong(Message.of("outlines.no-polygon", code));
        }
        BoundingBox box = null;
        for (JsonNode ring : rings) {
            if (ring.size() < SHORTEST_RING || !ring.get(0).equals(ring.get(ring.size() - 1))) {
                throw new Wrong(Message.of("outlines.no-ring", code));
            }
            for (JsonNode place : ring) {
                BoundingBox at = place(code, place);
                box = box == null ? at : box.with(at);
            }
        }
        if (box == null) {
            throw new Wrong(Message.of("outlines.no-polygon", code));
        }
        return box;
    }

    /** Coordinates of the national grid are far outside the degrees that there are. */
    private static BoundingBox place(String code, JsonNode place) throws Wrong {
        try {
            if (place.path(0).isNumber() && place.path(1).isNumber()) {
                return BoundingBox.at(place.get(0).asDouble(), place.get(1).asDouble());
            }
        } catch (IllegalArgumentException notOnEarth) {
            throw new Wrong(Message.of("outlines.no-degrees", code));
        }
        throw new Wrong(Message.of("outlines.no-degrees", code));
    }

    /** The districts that have an outline. */
    public Set<Code> districts() {
        return Set.copyOf(outlines.keySet());
    }

    /** Whether they only show where districts lie to each other. */
    public boolean schematic() {
        return schematic;
    }

    Optional<Outline> of(Code district) {
        return Optional.ofNullable(outlines.get(district));
    }
}
