package nl.leiden.internationals.population.formats.outside;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

    private final Set<FoundAt> unknown = new HashSet<>();

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
     * @param place of the value
     * @param ofStatus where the status stands
     */
    void put(
            int measure, int period, int cell, String value, @Nullable String status, FoundAt place, FoundAt ofStatus) {
        int number = (measure * periods.size() + period) * cellsOfPeriod + cell;
        boolean again = cells.has(number);
        if (again) {
            faults.at(
                    place,
                    "cell-twice",
                    Message.of(
                            "outside.cell-twice",
                            place.told(),
                            places.of(number).told()));
        }
        Optional<CellStatus> said = status(status, ofStatus);
        boolean isUnknown = said.isEmpty() && status != null && !status.isBlank();
        String text = value.strip();
        CellStatus instead = described.layout().missing().get(text);
        Described.MeasureInFile of = described.measures().get(measure);
        if (instead == null && !text.isEmpty()) {
            // a status that nobody knows does not keep what is wrong with the figure from being told
            figure(number, of, text, isUnknown ? CellStatus.FINAL : said.orElseGet(() -> usual(period)), place);
        } else if (!isUnknown) {
            nothing(number, said.orElse(instead), place);
        }
        if (!again && cells.has(number)) {
            places.found(number, place);
        }
    }

    private CellStatus usual(int period) {
        return described
                .layout()
                .statusOfPeriod()
                .getOrDefault(periods.get(period).code(), described.layout().status());
    }

    private void nothing(int number, @Nullable CellStatus status, FoundAt place) {
        if (status == null) {
            faults.at(place, "value-missing", Message.of("outside.value-missing", place.told()));
        } else if (status.hasFigure()) {
            faults.at(
                    place,
                    "status-does-not-fit",
                    Message.of("outside.status-needs-value", place.told(), status.label()));
        } else if (!cells.has(number)) {
            cells.nothing(number, status);
        }
    }

    private void figure(int number, Described.MeasureInFile of, String text, CellStatus status, FoundAt place) {
        String normal = decimalComma ? text.replace(',', '.') : text;
        if (normal.matches("[-−]?[0-9]{21,}(\\.[0-9]+)?")) {
            faults.at(place, "not-a-number", Message.of("outside.too-large", place.told(), text));
            return;
        }
        if (!normal.matches("[-−]?[0-9]{1,20}(\\.[0-9]{1,20})?")) {
            faults.at(place, "not-a-number", Message.of("outside.not-a-number", place.told(), text));
            return;
        }
        BigDecimal value = new BigDecimal(normal.replace('−', '-'));
        Measure measure = of.measure();
        if (isTooLarge(value, measure.decimals())) {
            faults.at(place, "not-a-number", Message.of("outside.too-large", place.told(), text));
        } else if (of.decimalsKnown() && value.stripTrailingZeros().scale() > measure.decimals()) {
            faults.at(
                    place,
                    "too-many-decimals",
                    Message.of("outside.too-many-decimals", place.told(), text, measure.decimals()));
        } else if (value.signum() < 0 && !of.belowZero()) {
            faults.at(
                    place,
                    "negative",
                    Message.of(
                            "outside.negative",
                            place.told(),
                            text,
                            measure.code().value()));
        } else if (!status.hasFigure()) {
            faults.at(
                    place,
                    "status-does-not-fit",
                    Message.of("outside.status-without-value", place.told(), status.label()));
        } else if (!cells.has(number)) {
            if (of.isShare() && value.compareTo(WHOLE) > 0) {
                faults.noticeAt(place, "over-hundred", Message.of("outside.over-hundred", place.told(), text));
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

    /** The words of the description, the codes of the monitor and those of SDMX. */
    private static List<String> known(Described.Layout layout) {
        Set<String> known = new LinkedHashSet<>(layout.statuses().keySet());
        Arrays.stream(CellStatus.values()).map(CellStatus::code).forEach(known::add);
        known.addAll(new TreeSet<>(SDMX.keySet()));
        return List.copyOf(known);
    }

    private Optional<CellStatus> status(@Nullable String text, FoundAt place) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        String stripped = text.strip();
        Optional<CellStatus> found = status(described.layout(), stripped);
        // one status may stand for all cells of a document
        if (found.isEmpty() && (!(place instanceof FoundAt.Node) || unknown.add(place))) {
            faults.at(
                    place,
                    "unknown-status",
                    Message.of("outside.unknown-status", place.told(), stripped, known(described.layout())));
        }
        return found;
    }
}
