package nl.leiden.internationals.population.register;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where a resident lives, by the neighbourhood code of Statistics Netherlands: {@code BU}, the municipality, two digits
 * for the district, two more. Empty and {@code 9999} are unknown. A neighbourhood that the areas do not list is unknown
 * within its district; a district they do not list is an error.
 */
final class AreaRule {

    static final int WRONG = -1;

    private static final int NOWHERE_KNOWN = 0;
    private static final int NUMBER_LENGTH = 4;

    private final byte[] prefix;
    private final List<Place> places = new ArrayList<>();
    private final int[] placeByNumber = new int[10_000];

    /** A district with a neighbourhood, either of them possibly unknown. */
    record Place(District district, Neighbourhood neighbourhood) {}

    AreaRule(Areas areas) {
        prefix = ("BU" + areas.municipality()).getBytes(StandardCharsets.US_ASCII);
        places.add(new Place(District.UNKNOWN, Neighbourhood.UNKNOWN));
        Arrays.fill(placeByNumber, WRONG);
        for (District district : areas.districts()) {
            int first = district.number() * 100;
            Arrays.fill(placeByNumber, first, first + 100, places.size());
            places.add(new Place(district, Neighbourhood.UNKNOWN));
        }
        for (Neighbourhood neighbourhood : areas.neighbourhoods()) {
            placeByNumber[neighbourhood.number()] = places.size();
            places.add(new Place(neighbourhood.district(), neighbourhood));
        }
        placeByNumber[Neighbourhood.UNKNOWN.number()] = NOWHERE_KNOWN;
    }

    List<Place> places() {
        return places;
    }

    /** Index into {@link #places()}, or {@link #WRONG}. */
    int place(RegisterRow row) {
        int start = row.start(RegisterColumn.NEIGHBOURHOOD);
        int end = row.end(RegisterColumn.NEIGHBOURHOOD);
        if (start == end) {
            return NOWHERE_KNOWN;
        }
        byte[] bytes = row.bytes();
        int number = start + prefix.length;
        if (end - number != NUMBER_LENGTH || !Arrays.equals(bytes, start, number, prefix, 0, prefix.length)) {
            return WRONG;
        }
        int value = Digits.number(bytes, number, end);
        return value == Digits.NOT_DIGITS ? WRONG : placeByNumber[value];
    }
}
