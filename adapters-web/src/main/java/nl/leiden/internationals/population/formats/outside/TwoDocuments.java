package nl.leiden.internationals.population.formats.outside;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.figures.CellStatus;
import nl.leiden.internationals.population.outside.OutsideDefinition;
import org.jspecify.annotations.Nullable;

/** The same table in Dutch and in English, which may differ in their texts and in nothing else: neither is taken to be the right one. */
final class TwoDocuments {

    /** What is said of a unit without words of either language. */
    private static final List<String> OF_UNITS = List.of("decimals", "symbol", "multiplier", "position");

    private final JsonStatDocument dutch;
    private final JsonStatDocument english;
    private final Described described;
    private final ImportFaults faults;

    private TwoDocuments(JsonStatDocument dutch, JsonStatDocument english, Described described, ImportFaults faults) {
        this.dutch = dutch;
        this.english = english;
        this.described = described;
        this.faults = faults;
    }

    /** Tells of every measure and cell of which they do not say the same; they have the same shape. */
    static void compare(JsonStatDocument dutch, JsonStatDocument english, Described described, ImportFaults faults) {
        TwoDocuments documents = new TwoDocuments(dutch, english, described, faults);
        documents.compareUnits();
        documents.compareCells();
    }

    private void compareUnits() {
        for (String metric : dutch.metric().stream().toList()) {
            for (String code : dutch.codes(metric)) {
                OF_UNITS.forEach(what -> compareUnits(code, what, said(dutch, code, what), said(english, code, what)));
                compareUnits(code, "unit", perCent(dutch, code), perCent(english, code));
            }
        }
    }

    private static Optional<String> said(JsonStatDocument document, String measure, String what) {
        JsonNode said = document.unit(measure).path(what);
        return said.isValueNode() && !said.isNull() ? Optional.of(said.asText().strip()) : Optional.empty();
    }

    /** Per cent is known in either language; two other units may be each other's translation. */
    private static Optional<String> perCent(JsonStatDocument document, String measure) {
        return document.unitLabel(measure).map(label -> Described.MeasureInFile.isPerCent(label) ? "%" : label);
    }

    /** Where one of them does not say it, what the other says holds. */
    private void compareUnits(String measure, String what, Optional<String> here, Optional<String> there) {
        boolean words = what.equals("unit");
        if (here.isEmpty() || there.isEmpty() || here.equals(there)) {
            return;
        }
        if (!words || here.get().equals("%") || there.get().equals("%")) {
            faults.inEnglish(
                    "/dimension/" + dutch.metric().orElse("") + "/category/unit/" + measure,
                    "documents-contradict",
                    Message.of("outside.units-contradict", measure, what, here.get(), there.get()));
        }
    }

    private void compareCells() {
        long size = dutch.size();
        if (size > OutsideDefinition.MOST_CELLS || !dutch.hasAllValues()) {
            return;
        }
        if (!english.hasAllValues()) {
            return;
        }
        for (int cell = 0; cell < size; cell++) {
            String here = dutch.value(cell);
            String there = english.value(cell);
            if (!sameNumber(here, there)) {
                tell(cell, "value", "outside.values-contradict", here, there);
            }
            String ofDutch = dutch.status(cell);
            String ofEnglish = english.status(cell);
            if (!Objects.equals(meaning(ofDutch, here), meaning(ofEnglish, there))) {
                tell(cell, "status", "outside.statuses-contradict", ofDutch, ofEnglish);
            }
        }
    }

    private void tell(int cell, String what, String message, @Nullable String here, @Nullable String there) {
        faults.inEnglish(
                '/' + what + '/' + cell,
                "documents-contradict",
                Message.of(message, place(cell), orNothing(here), orNothing(there)));
    }

    private static Object orNothing(@Nullable String text) {
        return text == null ? Message.of("outside.nothing") : text;
    }

    private static boolean sameNumber(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return Objects.equals(one, other);
        }
        try {
            return new BigDecimal(one.strip()).compareTo(new BigDecimal(other.strip())) == 0;
        } catch (NumberFormatException words) {
            return one.strip().equals(other.strip());
        }
    }

    /** Two words may stand for the same status, one in each language. */
    private Object meaning(@Nullable String status, @Nullable String value) {
        if (status == null || status.isBlank()) {
            return value == null ? "" : described.layout().status();
        }
        Optional<CellStatus> known = CellsReading.status(described.layout(), status);
        return known.isPresent() ? known.get() : status.strip();
    }

    /** A cell by its codes in the documents. */
    private String place(int cell) {
        List<String> place = new ArrayList<>();
        int rest = cell;
        for (String id : dutch.ids().reversed()) {
            List<String> codes = dutch.codes(id);
            place.addFirst(id + '=' + codes.get(rest % codes.size()));
            rest /= codes.size();
        }
        return String.join(", ", place);
    }
}
