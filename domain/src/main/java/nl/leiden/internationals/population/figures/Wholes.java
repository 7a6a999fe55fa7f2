package nl.leiden.internationals.population.figures;

import java.util.List;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.CodeList;
import nl.leiden.internationals.population.tables.CodeLists;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.tables.TableDefinition;
import nl.leiden.internationals.population.tables.TableRegister;
import org.jspecify.annotations.Nullable;

/**
 * The published numbers of residents and of internationals that shares are taken of: those of the same district or neighbourhood where a
 * table has districts or neighbourhoods, else those of the municipality. They stand in the tables of residents by origin and area.
 */
final class Wholes {

    private final List<FigureTable> residents;

    private Wholes(List<FigureTable> residents) {
        this.residents = List.copyOf(residents);
    }

    /** No table of residents is published: there is nothing to take shares of. */
    static Wholes none() {
        return new Wholes(List.of());
    }

    /** @param residents the tables of residents by origin and an area that are published, each its own area */
    static Wholes of(List<FigureTable> residents) {
        return new Wholes(residents);
    }

    /** For a table counted over these years, the cell of the residents' table behind each of its own. */
    Behind behind(TableDefinition table, CodeList years) {
        DimensionId area = table.dimension(TableRegister.NEIGHBOURHOOD).isPresent()
                ? TableRegister.NEIGHBOURHOOD
                : TableRegister.DISTRICT;
        return residents.stream()
                .filter(whole -> whole.definition().dimension(area).isPresent())
                .findFirst()
                .map(whole -> behind(whole, area, table, years))
                .orElseGet(() -> new Behind(null, new int[0], new int[0], 0));
    }

    private static Behind behind(FigureTable whole, DimensionId area, TableDefinition table, CodeList years) {
        int[] yearOf = new int[years.size()];
        for (int year = 0; year < yearOf.length; year++) {
            yearOf[year] = whole.year(years.at(year).code().value()).orElse(Behind.NOWHERE);
        }
        CodeList areas = whole.definition().dimension(area).orElseThrow().codes();
        int[] areaOf = new int[table.cells()];
        int along = position(table, area);
        for (int cell = 0; cell < areaOf.length; cell++) {
            Code at = along < 0
                    ? Code.TOTAL
                    : table.dimensions()
                            .get(along)
                            .codes()
                            .at(table.positions(cell)[along])
                            .code();
            areaOf[cell] = areas.contains(at) ? areas.position(at) : Behind.NOWHERE;
        }
        return new Behind(whole, yearOf, areaOf, areas.size());
    }

    private static int position(TableDefinition table, DimensionId id) {
        for (int d = 0; d < table.dimensions().size(); d++) {
            if (table.dimensions().get(d).id().equals(id)) {
                return d;
            }
        }
        return -1;
    }

    /** The wholes behind the cells of one table, as look-ups. */
    static final class Behind {

        private static final int NOWHERE = -1;

        private final @Nullable FigureTable whole;
        private final int[] yearOf;
        private final int[] areaOf;
        private final int residents;
        private final int internationals;

        private Behind(@Nullable FigureTable whole, int[] yearOf, int[] areaOf, int areas) {
            this.whole = whole;
            this.yearOf = yearOf;
            this.areaOf = areaOf;
            this.residents = whole == null ? 0 : origin(whole, Code.TOTAL) * areas;
            this.internationals = whole == null ? 0 : origin(whole, CodeLists.INTERNATIONAL) * areas;
        }

        private static int origin(FigureTable whole, Code origin) {
            return whole.definition().dimensions().getFirst().codes().position(origin);
        }

        /** Gives the residents behind a cell to a reader who takes shares of them. */
        int residents(int year, int cell) {
            return at(year, cell, residents);
        }

        int internationals(int year, int cell) {
            return at(year, cell, internationals);
        }

        private int at(int year, int cell, int origin) {
            FigureTable table = whole;
            if (table == null || yearOf[year] == NOWHERE || areaOf[cell] == NOWHERE) {
                return Vintage.ABSENT;
            }
            return table.value(yearOf[year], origin + areaOf[cell]);
        }

        /** Whether that number was revised with the year's newest vintage. */
        boolean revised(int year, int cell, boolean ofInternationals) {
            FigureTable table = whole;
            return table != null
                    && yearOf[year] != NOWHERE
                    && areaOf[cell] != NOWHERE
                    && table.isRevised(yearOf[year], (ofInternationals ? internationals : residents) + areaOf[cell]);
        }
    }
}
