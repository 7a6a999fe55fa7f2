package nl.leiden.internationals.population.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.Cell;
import nl.leiden.internationals.population.figures.Measure;
import nl.leiden.internationals.population.figures.TableDifferences;
import nl.leiden.internationals.population.formats.outside.OutsideReading;
import nl.leiden.internationals.population.outside.OutsideDefinition;
import nl.leiden.internationals.population.outside.OutsideDifferences;
import nl.leiden.internationals.population.outside.OutsideVersionId;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * What was found in files that were checked.
 *
 * @param found sentences about the files
 * @param notices sentences about what is odd
 * @param changes sentences about what is otherwise than in the version before
 * @param cells that are otherwise, the first of them
 * @param more what to say if there are more of these; empty if not
 * @param token by which the table is published; null if it cannot be
 * @param seen what there was of the table, with which the files were compared
 */
public record OutsideReport(
        String title,
        String verdict,
        List<String> found,
        List<String> notices,
        List<String> changes,
        List<CellLine> cells,
        String more,
        String version,
        @Nullable String token,
        String seen) {

    /** A cell that is new, gone or another. */
    public record CellLine(String cell, String before, String after) {}

    static OutsideReport unchanged(Frame frame, OutsideReading.Read read, OutsideVersionId version) {
        return new OutsideReport(
                frame.say("outside-tables.checked", read.content().definition().title()),
                frame.say("outside-tables.unchanged", version.name()),
                found(frame, read),
                notices(frame, read),
                List.of(),
                List.of(),
                "",
                version.name(),
                null,
                "");
    }

    /** What is said of files that nothing stands in the way of: that they are right is not said beside what is odd about them. */
    static String good(Frame frame, OutsideReading.Read read) {
        return read.noticed() == 0
                ? frame.say("outside-tables.good")
                : frame.say("outside-tables.worth-a-look", read.noticed());
    }

    /** Whether nothing is odd about the files. */
    public boolean isPlain() {
        return notices.isEmpty();
    }

    static OutsideReport of(
            Frame frame,
            OutsideReading.Read read,
            String verdict,
            OutsideVersionId version,
            @Nullable OutsideDifferences differences,
            @Nullable String token,
            String seen) {
        List<String> found = found(frame, read);
        BilingualText reason = read.reason();
        if (version.number() == 1) {
            found.add(frame.say("outside-tables.first"));
        } else if (reason != null) {
            found.add(frame.say("outside-tables.reason-given", reason.nl(), reason.en()));
        }
        boolean more = differences != null && differences.hasMoreCells();
        return new OutsideReport(
                frame.say("outside-tables.checked", read.content().definition().title()),
                verdict,
                found,
                notices(frame, read),
                differences == null ? List.of() : changes(frame, differences),
                differences == null
                        ? List.of()
                        : differences.first().cells().stream()
                                .map(cell -> line(frame, read.content().definition(), cell))
                                .toList(),
                more ? frame.say("outside-tables.more-cells", OutsideDifferences.MOST_CELLS_SHOWN) : "",
                version.name(),
                token,
                seen);
    }

    /** What is said of the files themselves. */
    private static List<String> found(Frame frame, OutsideReading.Read read) {
        List<String> found = new ArrayList<>();
        found.add(frame.say(
                "outside-tables.rows", read.rows(), read.content().cells().size(), read.withoutRow()));
        found.add(frame.say(
                "outside-tables.periods",
                read.content().definition().periods().stream()
                        .map(period -> frame.texts().of(period.label()))
                        .toList()));
        if (!read.leftOut().isEmpty()) {
            found.add(frame.say("outside-tables.left-out", read.leftOut()));
        }
        return found;
    }

    private static List<String> notices(Frame frame, OutsideReading.Read read) {
        return read.notices().stream()
                .map(notice -> frame.texts().of(notice.detail()))
                .toList();
    }

    private static List<String> changes(Frame frame, OutsideDifferences differences) {
        List<String> changes = new ArrayList<>();
        changes.add(frame.say(
                "outside-tables.difference-cells",
                differences.cellsAdded(),
                differences.cellsRemoved(),
                differences.cellsChanged()));
        TableDifferences words = differences.first();
        words.codes()
                .forEach(code -> changes.add(frame.say(
                        code.added() ? "outside-tables.code-added" : "outside-tables.code-removed",
                        code.dimension() + "/" + code.category().code(),
                        code.category().label())));
        words.texts()
                .forEach(text -> changes.add(frame.say(
                        "outside-tables.text-changed",
                        text.place(),
                        half(frame, text, text.before()),
                        half(frame, text, text.after()))));
        words.notes()
                .forEach(change -> changes.add(frame.say(
                        change.added() ? "outside-tables.note-added" : "outside-tables.note-removed",
                        change.note().text())));
        return changes;
    }

    /** In the reader's language, or in the other one if only that half has changed. */
    static String half(Frame frame, TableDifferences.TextChange change, BilingualText text) {
        Language changed = change.language(frame.language());
        return changed == frame.language() ? text.in(changed) : text.in(changed) + " (" + changed.tag() + ")";
    }

    private static CellLine line(Frame frame, OutsideDefinition definition, TableDifferences.CellChange cell) {
        return new CellLine(
                cell.codes().entrySet().stream()
                        .map(at -> label(frame, definition, at.getKey(), at.getValue()))
                        .collect(Collectors.joining(", ")),
                text(frame, cell.before()),
                text(frame, cell.after()));
    }

    /** The code itself where the newer version does not have it any more. */
    private static String label(Frame frame, OutsideDefinition definition, DimensionId dimension, Code code) {
        Stream<Category> categories = dimension.equals(DimensionId.MEASURE)
                ? definition.measures().stream().map(Measure::category)
                : Stream.concat(Stream.of(definition.time()), definition.dimensions().stream())
                        .filter(one -> one.id().equals(dimension))
                        .flatMap(one -> one.codes().categories().stream());
        return categories
                .filter(category -> category.code().equals(code))
                .findFirst()
                .map(category -> frame.texts().of(category.label()))
                .orElse(code.value());
    }

    private static String text(Frame frame, @Nullable Cell value) {
        if (value == null) {
            return Numbers.NONE;
        }
        BigDecimal number = value.number();
        String status = frame.texts().of(value.status().label());
        return number == null
                ? status
                : frame.numbers().scaled(number.unscaledValue().longValueExact(), number.scale()) + " (" + status + ")";
    }
}
