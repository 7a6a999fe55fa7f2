package nl.leiden.internationals.population.formats.outside;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.figures.CellStatus;
import nl.leiden.internationals.population.figures.Measure;
import nl.leiden.internationals.population.outside.OutsideCells;
import nl.leiden.internationals.population.outside.OutsideDefinition;
import nl.leiden.internationals.population.outside.SeriesPeriod;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.DimensionId;
import org.jspecify.annotations.Nullable;

/** Puts what stands in a file into cells: each once, figures with no more decimals than their measure, value and status fitting. */
final class CellsReading {

    /** More digits nobody counts. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000_000L);

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** As many places without a line are named. */
    private static final int MOST_EXAMPLES = 5;

    /** The statuses of SDMX's code list CL_OBS_STATUS that have a counterpart. */
    private static final Map<String, CellStatus> SDMX = Map.of(
            "A", CellStatus.FINAL,
            "P", CellStatus.PROVISIONAL,
            "B", CellStatus.BREAK_IN_SERIES,
            "Q", CellStatus.WITHHELD,
            "M", CellStatus.NOT_APPLICABLE,
            "L", CellStatus.NOT_COLLECTED);

    private final Described described;
    private final ImportFaults faults;
    private final List<SeriesPeriod> periods;
    private final Map<String, Integer> periodPositions = new HashMap<>();
    private final int cellsOfPeriod;
    private final OutsideCells.Gathering cells;
    private final int all;
    private final CellPlaces places;

    private boolean decimalComma;

    CellsReading(Described described, List<SeriesPeriod> periods, ImportFaults faults) {
        this.described = described;
        this.faults = faults;
        this.periods = periods;
        for (int i = 0; i < periods.size(); i++) {
            periodPositions.put(periods.get(i).code(), i);
        }
        this.cellsOfPeriod = described.dimensionsAlone().stream()
                .mapToInt(d -> d.codes().size())
                .reduce(1, (a, b) -> a * b);
        this.all = cellsOfPeriod * periods.size() * described.measures().size();
        this.cells = new OutsideCells.Gathering(all);
        this.places = new CellPlaces(all);
    }

    /** Whether there are more cells than a table has, which is then a fault. */
    static boolean areTooMany(Described described, int periods, ImportFaults faults) {
        long all = OutsideDefinition.allCells(
                described.dimensionsAlone(), periods, described.measures().size());
        if (all > OutsideDefinition.MOST_CELLS) {
            faults.in("data", "too-many-cells", Message.of("outside.too-many-cells", OutsideDefinition.MOST_CELLS));
        }
        return all > OutsideDefinition.MOST_CELLS;
    }

    /** Whether figures are written with a comma, as where fields are separated by semicolons. */
    void decimalComma(boolean comma) {
        decimalComma = comma;
    }

    /** What was found in so many lines or values. */
    FoundCells found(boolean allPeriods, int rows, List<String> leftOut) {
        return new FoundCells(periods, allPeriods, cells.all(), places, rows, cells.left(), leftOut);
    }

    int periodAt(SeriesPeriod period) {
        return periodPositions.getOrDefault(period.code(), -1);
    }

    /** Row-major over the dimensions, for positions in their order. */
    int cell(int[] positions) {
        int cell = 0;
        for (int d = 0; d < positions.length; d++) {
            cell = cell * described.dimensions().get(d).dimension().codes().size() + positions[d];
        }
        return cell;
    }

    /**
     * One cell as it stands in a file.
     *
     * @param value as it stands there
     * @param status as it stands there; null where there is no column for it
     * @param line in the file, from 1
     * @param column of the value, from 1
     */
    void put(int measure, int period, int cell, String value, @Nullable String status, long line, int column) {
        int number = (measure * periods.size() + period) * cellsOfPeriod + cell;
        boolean again = cells.has(number);
        if (again) {
            faults.inData(
                    line, column, "cell-twice", Message.of("outside.cell-twice", line, column, places.line(number)));
        }
        Optional<CellStatus> said = status(status, line, column);
        boolean isUnknown = said.isEmpty() && status != null && !status.isBlank();
        String text = value.strip();
        CellStatus instead = described.layout().missing().get(text);
        Described.MeasureInFile of = described.measures().get(measure);
        if (instead == null && !text.isEmpty()) {
            // a status that nobody knows does not keep what is wrong with the figure from being told
            figure(number, of, text, isUnknown ? CellStatus.FINAL : said.orElseGet(() -> usual(period)), line, column);
        } else if (!isUnknown) {
            nothing(number, said.orElse(instead), line, column);
        }
        if (!again && cells.has(number)) {
            places.found(number, line, column);
        }
    }

    private CellStatus usual(int period) {
        return described
                .layout()
                .statusOfPeriod()
                .getOrDefault(periods.get(period).code(), described.layout().status());
    }

    private void nothing(int number, @Nullable CellStatus status, long line, int column) {
        if (status == null) {
            faults.inData(line, column, "value-missing", Message.of("outside.value-missing", line, column));
        } else if (status.hasFigure()) {
            faults.inData(
                    line,
                    column,
                    "status-does-not-fit",
                    Message.of("outside.status-needs-value", line, column, status.label()));
        } else if (!cells.has(number)) {
            cells.nothing(number, status);
        }
    }

    private void figure(int number, Described.MeasureInFile of, String text, CellStatus status, long line, int column) {
        String normal = decimalComma ? text.replace(',', '.') : text;
        if (!normal.matches("[-−]?[0-9]{1,20}(\\.[0-9]{1,20})?")) {
            faults.inData(line, column, "not-a-number", Message.of("outside.not-a-number", line, column, text));
            return;
        }
        BigDecimal value = new BigDecimal(normal.replace('−', '-'));
        Measure measure = of.measure();
        if (isTooLarge(value, measure.decimals())) {
            faults.inData(line, column, "not-a-number", Message.of("outside.too-large", line, column, text));
        } else if (of.decimalsKnown() && value.stripTrailingZeros().scale() > measure.decimals()) {
            faults.inData(
                    line,
                    column,
                    "too-many-decimals",
                    Message.of("outside.too-many-decimals", line, column, text, measure.decimals()));
        } else if (value.signum() < 0 && !of.belowZero()) {
            faults.inData(
                    line,
                    column,
                    "negative",
                    Message.of(
                            "outside.negative",
                            line,
                            column,
                            text,
                            measure.code().value()));
        } else if (!status.hasFigure()) {
            faults.inData(
                    line,
                    column,
                    "status-does-not-fit",
                    Message.of("outside.status-without-value", line, column, status.label()));
        } else if (!cells.has(number)) {
            if (of.isShare() && value.compareTo(WHOLE) > 0) {
                faults.noticeInData(
                        line, column, "over-hundred", Message.of("outside.over-hundred", line, column, text));
            }
            // digits are dropped only where the description does not say how many there are, and nothing is published
            long unscaled = value.setScale(measure.decimals(), RoundingMode.DOWN)
                    .unscaledValue()
                    .longValueExact();
            cells.figure(number, unscaled, status);
        }
    }

    private static boolean isTooLarge(BigDecimal value, int decimals) {
        return value.abs().compareTo(LARGEST) >= 0
                || value.abs().movePointRight(decimals).compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0;
    }

    /** Tells of what has no line, or no value in a document: how much it is, and the first of it. */
    void tellOfHoles() {
        if (cells.left() > 0) {
            faults.notice(
                    "data",
                    "cells-without-row",
                    Message.of(
                            "outside.cells-without-row",
                            cells.left(),
                            all,
                            cells.firstLeft(MOST_EXAMPLES).stream()
                                    .map(this::place)
                                    .collect(Collectors.joining("; "))));
        }
    }

    /** A cell by its codes. */
    private String place(int number) {
        List<String> place = new ArrayList<>();
        int rest = number % cellsOfPeriod;
        for (Dimension dimension : described.dimensionsAlone().reversed()) {
            int size = dimension.codes().size();
            place.addFirst(
                    dimension.id() + "=" + dimension.codes().at(rest % size).code());
            rest /= size;
        }
        place.add(DimensionId.YEAR + "="
                + periods.get(number / cellsOfPeriod % periods.size()).code());
        if (described.measures().size() > 1) {
            place.add(DimensionId.MEASURE + "="
                    + described
                            .measures()
                            .get(number / cellsOfPeriod / periods.size())
                            .measure()
                            .code());
        }
        return String.join(", ", place);
    }

    /** What a word in the place of a status stands for; empty for none. */
    static Optional<CellStatus> status(Described.Layout layout, String word) {
        String stripped = word.strip();
        CellStatus own = layout.statuses().get(stripped);
        return own == null
                ? CellStatus.find(stripped).or(() -> Optional.ofNullable(SDMX.get(stripped)))
                : Optional.of(own);
    }

    private Optional<CellStatus> status(@Nullable String text, long line, int column) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        String stripped = text.strip();
        Optional<CellStatus> found = status(described.layout(), stripped);
        if (found.isEmpty()) {
            faults.inData(line, column, "unknown-status", Message.of("outside.unknown-status", line, column, stripped));
        }
        return found;
    }
}
