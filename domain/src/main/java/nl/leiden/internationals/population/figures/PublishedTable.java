package nl.leiden.internationals.population.figures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.Note;
import nl.leiden.internationals.population.tables.TableId;

/**
 * A table as readers see it, wherever its figures come from: counted from the register ({@link FigureTable}) or brought by others.
 * Every format, page and interface is written from this one model. It never changes: another state is another table.
 *
 * <p>Its cells are numbered: year after year, and within a year row-major over the dimensions, the last running fastest.
 */
public interface PublishedTable {

    TableId id();

    BilingualText title();

    BilingualText description();

    /** The dimensions besides time and measure, in order; one or more. */
    List<Dimension> dimensions();

    /** The reference dates or other periods, oldest first, as a dimension with the id {@code year}. */
    Dimension time();

    /** One or more; the first is the one that readers get who name none. */
    List<Measure> measures();

    /** Those of them whose figures are given, one or more; the others are computed from these, and change only when they do. */
    default List<Measure> given() {
        return measures();
    }

    /** In the order in which they are to be read. */
    List<Note> notes();

    /** Empty for tables counted from the register, of which the installation is the source. */
    Optional<Source> source();

    /** The parts that were published at once, oldest first. */
    List<TableVintage> vintages();

    /** When it became what it is: its newest part visible, or another part withdrawn. */
    Instant publishedAt();

    /** SHA-256 that changes when anything about the table does. */
    Checksum checksum();

    /**
     * Gives one cell to a reader.
     *
     * @param measure position in {@link #measures()}
     * @param year position in {@link #time()}
     * @param cell row-major position over {@link #dimensions()}
     */
    void read(int measure, int year, int cell, CellReader reader);

    /**
     * Position of another year from which the figures of a measure are also made, as those of a change are; empty if they are made from
     * their own year only.
     *
     * @param measure position in {@link #measures()}
     * @param year position in {@link #time()}
     */
    default OptionalInt alsoFrom(int measure, int year) {
        return OptionalInt.empty();
    }

    /** Number of cells of one year and measure. */
    default int cells() {
        return dimensions().stream().mapToInt(d -> d.codes().size()).reduce(1, Math::multiplyExact);
    }

    /** The dimension of this name among those besides time and measure. */
    default Optional<Dimension> dimension(String name) {
        return dimensions().stream().filter(d -> d.id().value().equals(name)).findFirst();
    }

    /** The measure with this code. */
    default Optional<Measure> measure(Code code) {
        return measures().stream().filter(m -> m.code().equals(code)).findFirst();
    }

    /** Position of a year by its code. */
    default OptionalInt year(String code) {
        return IntStream.range(0, time().codes().size())
                .filter(i -> time().codes().at(i).code().value().equals(code))
                .findFirst();
    }
}
