package nl.leiden.internationals.population.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.leiden.internationals.SharedData;
import nl.leiden.internationals.population.disclosure.PerturbationRow.Outcome;

/** Perturbation tables of others, written {@code i,j,p,v,lb,ub} in the order that the header names. */
final class ReferenceTables {

    private ReferenceTables() {}

    static PerturbationTable read(String path) {
        List<String> lines = SharedData.lines(path);
        List<String> header = List.of(lines.getFirst().split(",", -1));
        SortedMap<Integer, List<Outcome>> outcomes = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cell = line.split(",", -1);
            int i = Integer.parseInt(cell[header.indexOf("i")]);
            if (i > 0) {
                outcomes.computeIfAbsent(i, row -> new ArrayList<>())
                        .add(new Outcome(
                                Integer.parseInt(cell[header.indexOf("v")]),
                                Double.parseDouble(cell[header.indexOf("p")]),
                                Double.parseDouble(cell[header.indexOf("lb")]),
                                Double.parseDouble(cell[header.indexOf("ub")])));
            }
        }
        return PerturbationTable.of(outcomes.entrySet().stream()
                .map(row -> new PerturbationRow(row.getKey(), row.getValue()))
                .toList());
    }
}
