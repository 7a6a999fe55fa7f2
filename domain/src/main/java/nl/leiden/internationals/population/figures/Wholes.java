package nl.leiden.internationals.population.figures;

import java.util.Optional;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.CodeList;
import nl.leiden.internationals.population.tables.CodeLists;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.tables.TableDefinition;
import nl.leiden.internationals.population.tables.TableRegister;
import org.jspecify.annotations.Nullable;

/**
 * The published numbers of residents and of internationals that shares are taken of: those of the same district where a table has
 * districts, else those of the municipality. They stand in the table of residents by origin and district.
 */
final class Wholes {

    private static final Wholes NONE = new Wholes(null);

    private final @Nullable FigureTable residents;

    private Wholes(@Nullable FigureTable residents) {
        this.residents = residents;
    }

    /** No table of residents is published: there is nothing to take shares of. */
    static Wholes none() {
        return NONE;
    }

    static Wholes of(FigureTable residents) {
        return new Wholes(residents);
    }

    /** For a table counted over these years, the cell of the residents' table behind each of its own. */
    Behind behind(TableDefinition table, CodeList years) {
        FigureTable whole = residents;
        return whole == null ? new Behind(null, new int[0], new int[0], 0) : behind(whole, table, years);
    }

    private static Behind behind(FigureTable whole, TableDefinition table, CodeList years) {
        int[] yearOf = new int[years.size()];
        for (int year = 0; year < yearOf.length; year++) {
            yearOf[year] = whole.year(years.at(year).code().value()).orElse(Behind.NOWHERE);
        }
        CodeList districts = districts(whole.definition()).orElseThrow().codes();
        int[] districtOf = new int[table.cells()];
        int along = position(table, TableRegister.DISTRICT);
        for (int cell = 0; cell < districtOf.length; cell++) {
            Code district = along < 0
                    ? Code.TOTAL
                    : table.dimensions()
                            .get(along)
                            .codes()
                            .at(table.positions(cell)[along])
                            .code();
            districtOf[cell] = districts.contains(district) ? districts.position(district) : Behind.NOWHERE;
        }
        return new Behind(whole, yearOf, districtOf, districts.size());
    }

    private static Optional<Dimension> districts(TableDefinition table) {
        return table.dimension(TableRegister.DISTRICT);
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
        private final int[] districtOf;
        private final int residents;
        private final int internationals;

        private Behind(@Nullable FigureTable whole, int[] yearOf, int[] districtOf, int districts) {
            this.whole = whole;
            this.yearOf = yearOf;
            this.districtOf = districtOf;
            this.residents = whole == null ? 0 : origin(whole, Code.TOTAL) * districts;
            this.internationals = whole == null ? 0 : origin(whole, CodeLists.INTERNATIONAL) * districts;
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
            if (table == null || yearOf[year] == NOWHERE || districtOf[cell] == NOWHERE) {
                return Vintage.ABSENT;
            }
            return table.value(yearOf[year], origin + districtOf[cell]);
        }

        /** Whether that number was revised with the year's newest vintage. */
        boolean revised(int year, int cell, boolean ofInternationals) {
            FigureTable table = whole;
            return table != null
                    && yearOf[year] != NOWHERE
                    && districtOf[cell] != NOWHERE
                    && table.isRevised(
                            yearOf[year], (ofInternationals ? internationals : residents) + districtOf[cell]);
        }
    }
}
