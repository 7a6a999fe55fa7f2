package nl.leiden.internationals.population.formats.outside;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.leiden.internationals.population.figures.Measure;
import nl.leiden.internationals.population.outside.SeriesPeriod;
import nl.leiden.internationals.population.tables.CodeList;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.DimensionId;

/**
 * What a note can be about: the dimensions of a table and their codes, periods and measures among them. Of a dimension whose codes could
 * not be read, because something else is wrong with the files, no code is called wrong.
 *
 * @param codes by the name of their dimension; empty for one of which not all codes are known
 * @param all whether every dimension is among them
 */
record NoteSubjects(Map<String, Optional<CodeList>> codes, boolean all) {

    NoteSubjects {
        codes = Map.copyOf(codes);
    }

    /** Nothing is known of the table. */
    static NoteSubjects unread() {
        return new NoteSubjects(Map.of(), false);
    }

    /** @param found in the data; empty if they could not be read */
    static NoteSubjects of(Described table, Optional<FoundCells> found) {
        Map<String, Optional<CodeList>> codes = new LinkedHashMap<>();
        for (Dimension dimension : table.dimensionsAlone()) {
            codes.put(dimension.id().value(), Optional.of(dimension.codes()));
        }
        codes.put(
                DimensionId.YEAR.value(),
                found.filter(FoundCells::allPeriods)
                        .map(cells -> CodeList.of(cells.periods().stream()
                                .map(SeriesPeriod::category)
                                .toList())));
        codes.put(
                DimensionId.MEASURE.value(),
                Optional.of(CodeList.of(table.measures().stream()
                        .map(Described.MeasureInFile::measure)
                        .map(Measure::category)
                        .toList())));
        return new NoteSubjects(codes, true);
    }

    /** Whether there is no such dimension. */
    boolean lack(String dimension) {
        return all && !codes.containsKey(dimension);
    }

    /** Whether the dimension has no such code. */
    boolean lack(String dimension, String code) {
        return codes(dimension)
                .filter(list -> list.categories().stream()
                        .noneMatch(category -> category.code().value().equals(code)))
                .isPresent();
    }

    /** Empty where not all of them are known. */
    Optional<CodeList> codes(String dimension) {
        return codes.getOrDefault(dimension, Optional.empty());
    }
}
