package nl.leiden.internationals.population.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.DimensionId;

/**
 * Which figures of a table its page shows.
 *
 * @param year position of the year
 * @param measure position of the measure, where one is shown at a time
 * @param yearNamed whether the reader chose the year; otherwise it is the newest
 * @param measureNamed whether the reader chose the measure; otherwise it is the first
 */
record ShownFigures(int year, int measure, boolean yearNamed, boolean measureNamed) {

    /** The first measure in that year. */
    static ShownFigures inYear(int year) {
        return new ShownFigures(year, 0, true, false);
    }

    ShownFigures ofYear(int other) {
        return new ShownFigures(other, measure, true, measureNamed);
    }

    ShownFigures ofMeasure(int other) {
        return new ShownFigures(year, other, yearNamed, true);
    }

    Code yearOf(PublishedTable table) {
        return table.time().codes().at(year).code();
    }

    Code measureOf(PublishedTable table) {
        return table.measures().get(measure).code();
    }

    /** What keeps an address with these figures: parts of a query. */
    List<String> kept(PublishedTable table) {
        List<String> kept = new ArrayList<>();
        if (yearNamed) {
            kept.add(part(DimensionId.YEAR, yearOf(table)));
        }
        if (measureNamed && !TableView.hasMeasuresAsColumns(table)) {
            kept.add(part(DimensionId.MEASURE, measureOf(table)));
        }
        return kept;
    }

    /** A code may hold a plus sign, which in a query would be a blank. */
    private static String part(DimensionId dimension, Code code) {
        return dimension + "=" + URLEncoder.encode(code.value(), StandardCharsets.UTF_8);
    }
}
