package nl.leiden.internationals.population.tables;

import java.util.List;
import java.util.Map;
import nl.leiden.internationals.language.BilingualText;

/**
 * What a reader must or may know about a table or a part of it.
 *
 * @param about the part it belongs to
 * @param mandatory whether the figures must never be shown without it
 */
public record Note(Scope about, BilingualText text, boolean mandatory) {

    /** The part of a table that a note belongs to. */
    public sealed interface Scope {}

    /** Every figure of the table. */
    public record WholeTable() implements Scope {}

    /** Every figure along a dimension; {@link DimensionId#YEAR} and {@link DimensionId#MEASURE} are dimensions too. */
    public record OneDimension(DimensionId dimension) implements Scope {}

    /** Every figure of one category. */
    public record OneCategory(DimensionId dimension, Code code) implements Scope {}

    /**
     * The cells at these categories: a single one where every dimension is named, else all along the others.
     *
     * @param codes two dimensions or more, each with the code at which it is held
     */
    public record Cells(Map<DimensionId, Code> codes) implements Scope {

        public Cells {
            codes = Map.copyOf(codes);
            if (codes.size() < 2) {
                throw new IllegalArgumentException("a note on cells names two dimensions or more: " + codes);
            }
        }
    }

    private static final Scope WHOLE_TABLE = new WholeTable();

    /** A note on the whole table that figures must not be shown without. */
    public static Note mandatory(BilingualText text) {
        return new Note(WHOLE_TABLE, text, true);
    }

    /** A note on the whole table. */
    public static Note of(BilingualText text) {
        return new Note(WHOLE_TABLE, text, false);
    }

    /** A note on a dimension. */
    public static Note on(DimensionId dimension, BilingualText text) {
        return new Note(new OneDimension(dimension), text, false);
    }

    /** A note on a category. */
    public static Note on(DimensionId dimension, Code code, BilingualText text) {
        return new Note(new OneCategory(dimension, code), text, false);
    }

    /** The same note, without which the figures must not be shown. */
    public Note asMandatory() {
        return new Note(about, text, true);
    }

    /** Whether it belongs to the table as a whole. */
    public boolean isOnTable() {
        return about instanceof WholeTable;
    }

    /** The texts of the notes on the table as a whole, in order. */
    public static List<BilingualText> onTable(List<Note> notes) {
        return notes.stream().filter(Note::isOnTable).map(Note::text).toList();
    }
}
