package nl.leiden.internationals.population.register;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The districts and neighbourhoods of one municipality, with the year of their boundaries.
 *
 * <p>They are written as a small table; the municipality and the year come first:
 *
 * <pre>
 * kind;code;name
 * municipality;0546;Leiden
 * boundaries;2024;
 * district;WK054600;Binnenstad-Zuid
 * neighbourhood;BU05460000;Pieterswijk
 * </pre>
 */
public final class Areas {

    private final MunicipalityCode municipality;
    private final String name;
    private final int boundaryYear;
    private final NavigableMap<District, String> districts;
    private final NavigableMap<Neighbourhood, String> neighbourhoods;

    Areas(
            MunicipalityCode municipality,
            String name,
            int boundaryYear,
            NavigableMap<District, String> districts,
            NavigableMap<Neighbourhood, String> neighbourhoods) {
        this.municipality = municipality;
        this.name = name;
        this.boundaryYear = boundaryYear;
        this.districts = Collections.unmodifiableNavigableMap(new TreeMap<>(districts));
        this.neighbourhoods = Collections.unmodifiableNavigableMap(new TreeMap<>(neighbourhoods));
    }

    /** The areas that the monitor ships with. */
    public static Areas official() {
        return AreaTable.OFFICIAL;
    }

    /**
     * The areas written in this text.
     *
     * @param source what to call the text in complaints, such as the name of its file
     * @throws IllegalArgumentException that names the line, what was found and what was expected
     */
    public static Areas parse(String source, String text) {
        return AreaTable.parse(source, text);
    }

    public MunicipalityCode municipality() {
        return municipality;
    }

    /** The name of the municipality. */
    public String name() {
        return name;
    }

    /** The year whose boundaries these are. */
    public int boundaryYear() {
        return boundaryYear;
    }

    /** In the order of codes. */
    public List<District> districts() {
        return List.copyOf(districts.keySet());
    }

    /** In the order of codes. */
    public List<Neighbourhood> neighbourhoods() {
        return List.copyOf(neighbourhoods.keySet());
    }

    /** The neighbourhoods of one district, in the order of codes. */
    public List<Neighbourhood> neighbourhoodsOf(District district) {
        return neighbourhoods.keySet().stream()
                .filter(neighbourhood -> neighbourhood.district().equals(district))
                .toList();
    }

    /** The name of a district; empty if it is not listed here. */
    public Optional<String> nameOf(District district) {
        return Optional.ofNullable(districts.get(district));
    }

    /** The name of a neighbourhood; empty if it is not listed here. */
    public Optional<String> nameOf(Neighbourhood neighbourhood) {
        return Optional.ofNullable(neighbourhoods.get(neighbourhood));
    }

    @Override
    public String toString() {
        return name + " (" + municipality + "), boundaries of " + boundaryYear;
    }
}
