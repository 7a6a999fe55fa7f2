package nl.leiden.internationals.population.formats;

/**
 * A part of the map: degrees of longitude and latitude of CRS84, the west and the south first.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7946#section-5">RFC 7946, section 5</a>
 */
public record BoundingBox(double west, double south, double east, double north) {

    private static final int MOST_EAST = 180;
    private static final int MOST_NORTH = 90;

    public BoundingBox {
        boolean onEarth = west >= -MOST_EAST && east <= MOST_EAST && south >= -MOST_NORTH && north <= MOST_NORTH;
        if (!onEarth || !(west <= east) || !(south <= north)) {
            throw new IllegalArgumentException(
                    "not a part of the map: " + west + ", " + south + ", " + east + ", " + north);
        }
    }

    /** Four numbers separated by commas: west, south, east, north. */
    public static BoundingBox parse(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("not four numbers: '" + text + "'");
        }
        return new BoundingBox(
                Double.parseDouble(parts[0]),
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]));
    }

    /** A single place. */
    static BoundingBox at(double longitude, double latitude) {
        return new BoundingBox(longitude, latitude, longitude, latitude);
    }

    /** The smallest that holds both. */
    BoundingBox with(BoundingBox other) {
        return new BoundingBox(
                Math.min(west, other.west),
                Math.min(south, other.south),
                Math.max(east, other.east),
                Math.max(north, other.north));
    }

    /** Whether they have a place in common. */
    boolean meets(BoundingBox other) {
        return west <= other.east && other.west <= east && south <= other.north && other.south <= north;
    }
}
