package nl.leiden.internationals.population.figures;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.CodeList;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.TableDefinition;
import nl.leiden.internationals.population.tables.TableId;

/**
 * A table as readers see it: the vintages of all published reference dates side by side, in a dense array so that reading a cell is a
 * look-up. Titles and labels are those of the newest reference date; a category that only older ones have stands last.
 */
public final class FigureTable {

    private final TableDefinition definition;
    private final List<PublishedVintage> vintages;
    private final CodeList years;
    private final int[] values;
    /** Of one year. */
    private final int cells;
    /** The cell that the share of each cell is of. */
    private final int[] denominators;

    private final Checksum checksum;

    private FigureTable(TableDefinition definition, List<PublishedVintage> vintages, CodeList years, int[] values) {
        this.definition = definition;
        this.vintages = vintages;
        this.years = years;
        this.values = values;
        this.cells = definition.cells();
        this.denominators = IntStream.range(0, cells)
                .map(cell -> denominator(definition, cell))
                .toArray();
        this.checksum = Checksum.of(String.join(
                        "\n",
                        vintages.stream()
                                .map(v -> v.vintage().checksum().value())
                                .toList())
                .getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Sets the vintages side by side.
     *
     * @param published at least one; all of one table and each of another reference date
     */
    public static FigureTable of(List<PublishedVintage> published) {
        List<PublishedVintage> vintages = published.stream()
                .sorted(Comparator.comparing(p -> p.vintage().release()))
                .toList();
        TableDefinition definition = merged(vintages);
        List<Category> years = new ArrayList<>();
        int[] values = new int[Math.multiplyExact(vintages.size(), definition.cells())];
        Arrays.fill(values, Vintage.ABSENT);
        for (int year = 0; year < vintages.size(); year++) {
            Vintage vintage = vintages.get(year).vintage();
            years.add(year(vintage.release().referenceDate()));
            copy(vintage, definition, values, year * definition.cells());
        }
        return new FigureTable(definition, vintages, CodeList.of(years), values);
    }

    private static TableDefinition merged(List<PublishedVintage> vintages) {
        TableDefinition newest = vintages.getLast().vintage().definition();
        List<Dimension> dimensions = newest.dimensions();
        for (PublishedVintage older : vintages.reversed()) {
            TableDefinition definition = older.vintage().definition();
            if (!definition.id().equals(newest.id()) || definition.dimensions().size() != dimensions.size()) {
                throw new IllegalArgumentException(
                        "vintages of different tables: " + definition.id() + ", " + newest.id());
            }
            List<Dimension> wider = new ArrayList<>();
            for (int d = 0; d < dimensions.size(); d++) {
                Dimension dimension = dimensions.get(d);
                wider.add(new Dimension(
                        dimension.id(),
                        dimension.label(),
                        dimension.codes().with(definition.dimensions().get(d).codes())));
            }
            dimensions = wider;
        }
        return new TableDefinition(
                newest.id(),
                newest.title(),
                newest.description(),
                newest.universe(),
                dimensions,
                newest.shareWithin(),
                newest.shareLabel(),
                newest.notes());
    }

    private static void copy(Vintage vintage, TableDefinition wide, int[] values, int offset) {
        List<Dimension> own = vintage.definition().dimensions();
        int[][] wideAt = new int[own.size()][];
        for (int d = 0; d < wideAt.length; d++) {
            CodeList codes = wide.dimensions().get(d).codes();
            wideAt[d] = own.get(d).codes().categories().stream()
                    .mapToInt(c -> codes.position(c.code()))
                    .toArray();
        }
        int[] positions = new int[own.size()];
        for (int cell = 0; cell < vintage.definition().cells(); cell++) {
            int rest = cell;
            for (int d = own.size() - 1; d >= 0; d--) {
                positions[d] = wideAt[d][rest % wideAt[d].length];
                rest /= wideAt[d].length;
            }
            values[offset + wide.cell(positions)] = vintage.value(cell);
        }
    }

    /** The code of a reference date: the year for 1 January, the whole date for any other day. */
    public static Code yearCode(ReferenceDate date) {
        boolean firstOfJanuary = date.date().getDayOfYear() == 1;
        return new Code(firstOfJanuary ? Integer.toString(date.year()) : date.toString());
    }

    private static Category year(ReferenceDate date) {
        Code code = yearCode(date);
        return new Category(code, BilingualText.same(code.value()), 1, List.of());
    }

    public TableId id() {
        return definition.id();
    }

    public TableDefinition definition() {
        return definition;
    }

    /** The reference dates as categories, oldest first. */
    public CodeList years() {
        return years;
    }

    /** The reference dates, oldest first, in the order of {@link #years()}. */
    public List<ReferenceDate> referenceDates() {
        return vintages.stream().map(v -> v.vintage().release().referenceDate()).toList();
    }

    /** The vintages that make up this table, oldest reference date first. */
    public List<PublishedVintage> vintages() {
        return vintages;
    }

    /** When the newest of its vintages became visible: what "as of" and {@code Last-Modified} say about this table. */
    public Instant publishedAt() {
        return vintages.stream()
                .map(PublishedVintage::publishedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** SHA-256 over the checksums of all its vintages. */
    public Checksum checksum() {
        return checksum;
    }

    /**
     * Number of people in a cell.
     *
     * @param year position in {@link #years()}
     * @param cell as {@link TableDefinition#cell(int...)} numbers it
     * @return empty if the table had no such category on that reference date
     */
    public OptionalInt count(int year, int cell) {
        int value = values[year * cells + cell];
        return value == Vintage.ABSENT ? OptionalInt.empty() : OptionalInt.of(value);
    }

    /** Number of people in the cell of these codes, one per dimension, in order; throws for a code that is not in its list. */
    public OptionalInt count(int year, Code... codes) {
        return count(year, definition.cell(positions(codes)));
    }

    /**
     * The share of a cell, 0–100 with one decimal, of published counts.
     *
     * @return empty if the cell is absent or its published denominator is 0
     */
    public Optional<BigDecimal> share(int year, int cell) {
        OptionalInt part = count(year, cell);
        OptionalInt whole = count(year, denominators[cell]);
        return part.isEmpty() || whole.isEmpty() ? Optional.empty() : Share.of(part.getAsInt(), whole.getAsInt());
    }

    private static int denominator(TableDefinition definition, int cell) {
        List<Dimension> dimensions = definition.dimensions();
        int[] positions = new int[dimensions.size()];
        int rest = cell;
        for (int d = positions.length - 1; d >= 0; d--) {
            Dimension dimension = dimensions.get(d);
            positions[d] = definition.shareWithin().contains(dimension.id())
                    ? dimension.total()
                    : rest % dimension.codes().size();
            rest /= dimension.codes().size();
        }
        return definition.cell(positions);
    }

    private int[] positions(Code... codes) {
        List<Dimension> dimensions = definition.dimensions();
        if (codes.length != dimensions.size()) {
            throw new IllegalArgumentException(
                    definition.id() + " has " + dimensions.size() + " dimensions, not " + codes.length);
        }
        int[] positions = new int[codes.length];
        for (int d = 0; d < codes.length; d++) {
            positions[d] = dimensions.get(d).codes().position(codes[d]);
        }
        return positions;
    }

    @Override
    public String toString() {
        return definition.id() + " " + years;
    }
}
