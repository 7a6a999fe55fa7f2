package nl.leiden.internationals.population.figures;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.CodeList;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.tables.Note;
import nl.leiden.internationals.population.tables.TableDefinition;
import nl.leiden.internationals.population.tables.TableId;

/**
 * A table counted from the register: the vintages of all published reference dates side by side, in a dense array so that reading a
 * cell is a look-up. Titles and labels are those of the newest reference date; a category that only older ones have stands last.
 */
public final class FigureTable implements PublishedTable {

    private static final BilingualText REFERENCE_DATE = new BilingualText("Peildatum", "Reference date");
    private static final CountMeasure[] MEASURES = CountMeasure.values();
    private static final int NONE = -1;

    private final TableDefinition definition;
    private final List<PublishedVintage> vintages;
    private final Dimension time;
    private final List<Measure> measures;
    private final List<Note> notes;
    private final int[] values;
    /** Of one year. */
    private final int cells;
    /** The cell that the share of each cell is of. */
    private final int[] denominators;
    /** For each year the position of the year exactly one earlier, or {@link #NONE}. */
    private final int[] yearBefore;

    private final Wholes.Behind wholes;
    private final BitSet revised;
    private final BitSet broken;
    private final Checksum checksum;

    private final Instant publishedAt;

    private FigureTable(SideBySide vintages, CodeList years, Wholes wholes, Breaks breaks, StateHistory history) {
        this.definition = vintages.definition();
        this.vintages = vintages.vintages();
        this.time = new Dimension(DimensionId.YEAR, REFERENCE_DATE, years);
        this.measures = Arrays.stream(MEASURES).map(m -> m.of(definition)).toList();
        this.cells = definition.cells();
        this.values = vintages.values();
        this.revised = vintages.revised();
        this.denominators = IntStream.range(0, cells)
                .map(cell -> denominator(definition, cell))
                .toArray();
        this.yearBefore = yearsBefore(referenceDates());
        this.wholes = wholes.behind(definition, years);
        this.broken = broken(breaks);
        this.notes = notes(history.notes().getOrDefault(definition.id(), List.of()), breaks);
        this.publishedAt = Stream.concat(
                        this.vintages.stream().map(PublishedVintage::publishedAt),
                        Stream.ofNullable(history.withdrawnAt().get(definition.id())))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        this.checksum =
                checksum(this.vintages.stream().map(PublishedVintage::vintage).toList());
    }

    /** The checksum of the table that these vintages make, the oldest reference date first: over theirs. */
    public static Checksum checksum(List<Vintage> vintages) {
        return Checksum.of(vintages.stream()
                .map(vintage -> vintage.checksum().value())
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Sets the vintages of one table side by side, with nothing to take shares of beyond the table itself.
     *
     * @param published at least one; all of one table and each of another reference date
     */
    public static FigureTable of(List<PublishedVintage> published) {
        return of(published, Wholes.none(), Breaks.none(), StateHistory.QUIET);
    }

    static FigureTable of(List<PublishedVintage> published, Wholes wholes, Breaks breaks, StateHistory history) {
        SideBySide vintages = SideBySide.of(published);
        List<Category> years = vintages.vintages().stream()
                .map(v -> year(v.vintage().release().referenceDate()))
                .toList();
        return new FigureTable(vintages, CodeList.of(years), wholes, breaks, history);
    }

    private static int[] yearsBefore(List<ReferenceDate> dates) {
        return dates.stream()
                .mapToInt(date -> IntStream.range(0, dates.size())
                        .filter(i -> dates.get(i).date().equals(date.date().minusYears(1)))
                        .findFirst()
                        .orElse(NONE))
                .toArray();
    }

    private BitSet broken(Breaks breaks) {
        BitSet cellsOfYears = new BitSet();
        for (int year = 0; year < vintages.size(); year++) {
            for (int d = 0; d < definition.dimensions().size(); d++) {
                boolean[] along = breaks.along(
                        definition.dimensions().get(d), years().at(year).code());
                if (along != null) {
                    for (int cell = 0; cell < cells; cell++) {
                        if (along[definition.positions(cell)[d]]) {
                            cellsOfYears.set(year * cells + cell);
                        }
                    }
                }
            }
        }
        return cellsOfYears;
    }

    private List<Note> notes(List<Note> first, Breaks breaks) {
        List<Note> all = new ArrayList<>(first);
        all.addAll(definition.notes());
        all.add(Note.on(DimensionId.MEASURE, CountMeasure.SHARE.code(), definition.shareLabel()));
        for (PublishedVintage published : vintages) {
            BilingualText reason = published.reason();
            if (reason != null) {
                Code year = yearCode(published.vintage().release().referenceDate());
                all.add(Note.on(DimensionId.YEAR, year, revised(reason)).asMandatory());
            }
        }
        definition.dimensions().forEach(d -> all.addAll(breaks.notes(d, years().categories())));
        return List.copyOf(all);
    }

    /** The word that the status of such figures has too, before the reason as it was given. */
    private static BilingualText revised(BilingualText reason) {
        return new BilingualText("Herzien: " + sentence(reason.nl()), "Revised: " + sentence(reason.en()));
    }

    private static String sentence(String text) {
        return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? text : text + '.';
    }

    /** The code of a reference date: the year for 1 January, the whole date for any other day. */
    public static Code yearCode(ReferenceDate date) {
        boolean firstOfJanuary = date.date().getDayOfYear() == 1;
        return new Code(firstOfJanuary ? Integer.toString(date.year()) : date.toString());
    }

    /** The year of a reference date as a code with its label, which is the same in both languages. */
    public static Category year(ReferenceDate date) {
        Code code = yearCode(date);
        return new Category(code, BilingualText.same(code.value()), 1, List.of());
    }

    @Override
    public TableId id() {
        return definition.id();
    }

    public TableDefinition definition() {
        return definition;
    }

    @Override
    public BilingualText title() {
        return definition.title();
    }

    @Override
    public BilingualText description() {
        return definition.description();
    }

    @Override
    public List<Dimension> dimensions() {
        return definition.dimensions();
    }

    @Override
    public Dimension time() {
        return time;
    }

    @Override
    public List<Measure> measures() {
        return measures;
    }

    /** The count: shares and changes are computed from it. */
    @Override
    public List<Measure> given() {
        return measure(CountMeasure.COUNT.code()).stream().toList();
    }

    @Override
    public List<Note> notes() {
        return notes;
    }

    @Override
    public Optional<Source> source() {
        return Optional.empty();
    }

    @Override
    public int cells() {
        return cells;
    }

    /** The reference dates as categories, oldest first. */
    public CodeList years() {
        return time.codes();
    }

    /** The reference dates, oldest first, in the order of {@link #years()}. */
    public List<ReferenceDate> referenceDates() {
        return vintages.stream().map(v -> v.vintage().release().referenceDate()).toList();
    }

    @Override
    public List<TableVintage> vintages() {
        return vintages.stream().map(PublishedVintage::part).toList();
    }

    @Override
    public Instant publishedAt() {
        return publishedAt;
    }

    /** Over the checksums of all its vintages. */
    @Override
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
        int value = value(year, cell);
        return value == Vintage.ABSENT ? OptionalInt.empty() : OptionalInt.of(value);
    }

    /** Number of people in the cell of these codes, one per dimension, in order; throws for a code that is not in its list. */
    public OptionalInt count(int year, Code... codes) {
        return count(year, definition.cell(positions(codes)));
    }

    int value(int year, int cell) {
        return values[year * cells + cell];
    }

    boolean isRevised(int year, int cell) {
        return revised.get(year * cells + cell);
    }

    /**
     * The share of a cell, 0–100 with one decimal, of published counts.
     *
     * @return empty if the cell is absent or its published denominator is 0
     */
    public Optional<BigDecimal> share(int year, int cell) {
        int part = value(year, cell);
        int whole = value(year, denominators[cell]);
        return part == Vintage.ABSENT || whole == Vintage.ABSENT ? Optional.empty() : Share.of(part, whole);
    }

    @Override
    public void read(int measure, int year, int cell, CellReader reader) {
        int value = value(year, cell);
        if (value == Vintage.ABSENT) {
            reader.nothing(CellStatus.NOT_APPLICABLE);
            return;
        }
        boolean again = isRevised(year, cell);
        switch (MEASURES[measure]) {
            case COUNT -> reader.figure(value, 0, status(year, cell, again));
            case SHARE ->
                share(
                        value,
                        value(year, denominators[cell]),
                        status(year, cell, again || isRevised(year, denominators[cell])),
                        reader);
            case SHARE_OF_RESIDENTS ->
                share(
                        value,
                        wholes.residents(year, cell),
                        status(year, cell, again || wholes.revised(year, cell, false)),
                        reader);
            case SHARE_OF_INTERNATIONALS ->
                share(
                        value,
                        wholes.internationals(year, cell),
                        status(year, cell, again || wholes.revised(year, cell, true)),
                        reader);
            case CHANGE, CHANGE_PERCENT -> change(MEASURES[measure], year, cell, reader);
        }
    }

    @Override
    public OptionalInt alsoFrom(int measure, int year) {
        return switch (MEASURES[measure]) {
            case COUNT, SHARE, SHARE_OF_RESIDENTS, SHARE_OF_INTERNATIONALS -> OptionalInt.empty();
            case CHANGE, CHANGE_PERCENT ->
                yearBefore[year] == NONE ? OptionalInt.empty() : OptionalInt.of(yearBefore[year]);
        };
    }

    private static void share(int part, int whole, CellStatus status, CellReader reader) {
        if (whole == Vintage.ABSENT) {
            reader.nothing(CellStatus.NOT_COLLECTED);
        } else if (whole == 0) {
            reader.nothing(CellStatus.NOT_APPLICABLE);
        } else {
            reader.figure(Share.tenths(part, whole), 1, status);
        }
    }

    private void change(CountMeasure measure, int year, int cell, CellReader reader) {
        int earlier = yearBefore[year];
        if (earlier == NONE) {
            reader.nothing(CellStatus.NOT_COLLECTED);
            return;
        }
        int before = value(earlier, cell);
        if (before == Vintage.ABSENT || (measure == CountMeasure.CHANGE_PERCENT && before == 0)) {
            reader.nothing(CellStatus.NOT_APPLICABLE);
            return;
        }
        int change = value(year, cell) - before;
        CellStatus status = status(year, cell, isRevised(year, cell) || isRevised(earlier, cell));
        if (measure == CountMeasure.CHANGE) {
            reader.figure(change, 0, status);
        } else {
            reader.figure(Share.tenths(change, before), 1, status);
        }
    }

    /** That a series breaks off matters more to who reads it than that a figure was another before. */
    private CellStatus status(int year, int cell, boolean again) {
        return broken.get(year * cells + cell)
                ? CellStatus.BREAK_IN_SERIES
                : again ? CellStatus.REVISED : CellStatus.FINAL;
    }

    private static int denominator(TableDefinition definition, int cell) {
        List<Dimension> dimensions = definition.dimensions();
        int[] positions = definition.positions(cell);
        for (int d = 0; d < positions.length; d++) {
            if (definition.shareWithin().contains(dimensions.get(d).id())) {
                positions[d] = dimensions.get(d).total();
            }
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
        return definition.id() + " " + years();
    }
}
