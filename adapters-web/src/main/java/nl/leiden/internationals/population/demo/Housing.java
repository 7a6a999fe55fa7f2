package nl.leiden.internationals.population.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.leiden.internationals.population.register.Areas;
import nl.leiden.internationals.population.register.District;
import nl.leiden.internationals.population.register.Neighbourhood;

/** The places to live in the demo town: as many in each district as it has in proportion to the others. */
final class Housing {

    /** In place of a place. */
    static final int NOWHERE = -1;

    private final List<String> neighbourhoods = new ArrayList<>();
    private final List<Integer> districtOfNeighbourhood = new ArrayList<>();
    private final List<Mix<Integer>> places = new ArrayList<>();
    private final double[] sizes;
    private final Map<String, double[]> attraction = new HashMap<>();

    /** The districts of the table, each with its neighbourhoods in the areas. */
    Housing(FactTable districts, Areas areas, Chance chance) {
        List<FactTable.Line> lines = districts.lines();
        sizes = lines.stream().mapToDouble(line -> line.amount("residents")).toArray();
        for (FactTable.Line line : lines) {
            places.add(build(neighbourhoods(line, areas), chance));
        }
        lines.getFirst().cells().keySet().stream()
                .filter(column -> !column.equals("district") && !column.equals("residents"))
                .forEach(kind -> attraction.put(
                        kind,
                        lines.stream().mapToDouble(line -> line.amount(kind)).toArray()));
    }

    private static List<String> neighbourhoods(FactTable.Line line, Areas areas) {
        District district = line.read("district", line.text("district"), District::parse);
        if (district.isUnknown()) {
            return List.of("", "BU" + areas.municipality() + "9999");
        }
        List<String> codes = areas.neighbourhoodsOf(district).stream()
                .map(Neighbourhood::code)
                .toList();
        if (codes.isEmpty()) {
            throw line.wrong("district", line.text("district"));
        }
        return codes;
    }

    /** Neighbourhoods of one district, some of them larger than others. */
    private Mix<Integer> build(List<String> codes, Chance chance) {
        List<Integer> built = new ArrayList<>();
        int district = places.size();
        for (String code : codes) {
            built.add(neighbourhoods.size());
            neighbourhoods.add(code);
            districtOfNeighbourhood.add(district);
        }
        return Mix.of(built, place -> 0.4 + chance.fraction());
    }

    /** The neighbourhood as an extract has it: its code, or one of the ways to say that it is unknown. */
    String neighbourhood(int place) {
        return neighbourhoods.get(place);
    }

    /**
     * Gives everybody a home who has none, where there is room and where they like it. A district that is too full for
     * its size keeps its people.
     *
     * @param everybody as many as the town is to have residents
     * @param drawn to which kind of living somebody is drawn, a column of the table
     */
    void house(List<Inhabitant> everybody, Function<Inhabitant, String> drawn, Chance chance) {
        int[] free = Mix.apportion(sizes, everybody.size());
        List<Inhabitant> seekers = new ArrayList<>();
        for (Inhabitant inhabitant : everybody) {
            if (inhabitant.place() == NOWHERE) {
                seekers.add(inhabitant);
            } else {
                free[districtOfNeighbourhood.get(inhabitant.place())]--;
            }
        }
        for (Inhabitant seeker : seekers) {
            int district = choose(free, attractionFor(drawn.apply(seeker)), chance);
            free[district]--;
            seeker.livesAt(places.get(district).draw(chance));
        }
    }

    private double[] attractionFor(String kind) {
        double[] found = attraction.get(kind);
        if (found == null) {
            throw new IllegalArgumentException("districts.csv: expected a column '" + kind + "'");
        }
        return found;
    }

    /** A district that has room, the likelier the more room and attraction it has. */
    private static int choose(int[] free, double[] attraction, Chance chance) {
        double whole = 0;
        for (int district = 0; district < free.length; district++) {
            whole += Math.max(0, free[district]) * attraction[district];
        }
        double at = chance.fraction() * whole;
        int chosen = 0;
        for (int district = 0; district < free.length; district++) {
            if (free[district] > 0) {
                chosen = district;
                at -= free[district] * attraction[district];
                if (at < 0) {
                    break;
                }
            }
        }
        return chosen;
    }
}
