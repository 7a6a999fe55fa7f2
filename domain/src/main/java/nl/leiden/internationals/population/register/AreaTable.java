package nl.leiden.internationals.population.register;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads {@link Areas} from their table, line by line. */
final class AreaTable {

    private static final String[] COLUMNS = {"kind", "code", "name"};

    static final Areas OFFICIAL =
            new AreaTable(OwnTable.shipped("areas-0546-2024.csv", COLUMNS)).areas("areas-0546-2024.csv");

    private final NavigableMap<District, String> districts = new TreeMap<>();
    private final NavigableMap<Neighbourhood, String> neighbourhoods = new TreeMap<>();
    private @Nullable MunicipalityCode municipality;
    private String name = "";
    private int boundaryYear;

    private AreaTable(OwnTable table) {
        for (OwnTable.Row row : table.rows()) {
            try {
                take(row);
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException(row.place() + ": " + wrong.getMessage(), wrong);
            }
        }
    }

    static Areas parse(String source, String text) {
        return new AreaTable(OwnTable.parse(source, text, COLUMNS)).areas(source);
    }

    private Areas areas(String source) {
        if (municipality == null || boundaryYear == 0) {
            throw new IllegalArgumentException(source + ": expected a line 'municipality' and a line 'boundaries'");
        }
        if (districts.isEmpty()) {
            throw new IllegalArgumentException(source + ": expected at least one line 'district'");
        }
        return new Areas(municipality, name, boundaryYear, districts, neighbourhoods);
    }

    private void take(OwnTable.Row row) {
        String code = row.value("code");
        switch (row.value("kind")) {
            case "municipality" -> {
                municipality = new MunicipalityCode(code);
                name = named(row);
            }
            case "boundaries" -> boundaryYear = year(code);
            case "district" -> add(new District(code), named(row));
            case "neighbourhood" -> add(new Neighbourhood(code), named(row));
            default ->
                throw new IllegalArgumentException(
                        "expected municipality, boundaries, district or neighbourhood, found '" + row.value("kind")
                                + "'");
        }
    }

    private static String named(OwnTable.Row row) {
        return row.filled("name")
                .orElseThrow(() -> new IllegalArgumentException("expected a name beside '" + row.value("code") + "'"));
    }

    private static int year(String text) {
        if (!Digits.areAll(text, 4)) {
            throw new IllegalArgumentException("expected a year, found '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    private void add(District district, String districtName) {
        if (municipality == null || !district.code().startsWith("WK" + municipality)) {
            throw new IllegalArgumentException(
                    "expected a district of the municipality named above, found '" + district + "'");
        }
        if (district.number() == District.UNKNOWN.number() || districts.put(district, districtName) != null) {
            throw new IllegalArgumentException(
                    "expected every district once, and none numbered 99, found '" + district + "'");
        }
    }

    private void add(Neighbourhood neighbourhood, String neighbourhoodName) {
        if (!districts.containsKey(neighbourhood.district())) {
            throw new IllegalArgumentException(
                    "expected a neighbourhood of a district named above, found '" + neighbourhood + "'");
        }
        if (neighbourhoods.put(neighbourhood, neighbourhoodName) != null) {
            throw new IllegalArgumentException("expected every neighbourhood once, found '" + neighbourhood + "'");
        }
    }
}
