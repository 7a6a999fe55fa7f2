package nl.leiden.internationals.population.tables;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.leiden.internationals.language.BilingualText;

/**
 * What a table holds, for one reference date: who is counted, along which dimensions, and what its shares are shares of.
 *
 * @param dimensions one to four besides time, each with a total ("What may be asked" of the disclosure control)
 * @param shareWithin the dimensions whose total is the denominator of the share; what is not named stays as selected. With
 *     {@code [nationality]} in a table of nationality × district, the share is that of the internationals of the same district.
 * @param shareLabel what the share is a share of, as people read it
 * @param notes what a reader must or may know to use the table rightly; none is about a part that the table does not have
 */
public record TableDefinition(
        TableId id,
        BilingualText title,
        BilingualText description,
        Universe universe,
        List<Dimension> dimensions,
        List<DimensionId> shareWithin,
        BilingualText shareLabel,
        List<Note> notes) {

    public static final int MOST_DIMENSIONS = 4;

    public TableDefinition {
        dimensions = List.copyOf(dimensions);
        shareWithin = List.copyOf(shareWithin);
        notes = List.copyOf(notes);
        if (dimensions.isEmpty() || dimensions.size() > MOST_DIMENSIONS) {
            throw new IllegalArgumentException("a table has 1 to " + MOST_DIMENSIONS + " dimensions besides time, " + id
                    + " has " + dimensions.size());
        }
        Set<DimensionId> ids = new HashSet<>();
        for (Dimension dimension : dimensions) {
            if (!ids.add(dimension.id())
                    || dimension.id().equals(DimensionId.YEAR)
                    || dimension.id().equals(DimensionId.MEASURE)) {
                throw new IllegalArgumentException("dimension twice or reserved in " + id + ": " + dimension.id());
            }
            if (!dimension.codes().contains(Code.TOTAL)) {
                throw new IllegalArgumentException("no total in dimension " + dimension.id() + " of " + id);
            }
        }
        if (shareWithin.isEmpty() || !ids.containsAll(shareWithin)) {
            throw new IllegalArgumentException("shares of " + id + " within unknown dimensions: " + shareWithin);
        }
        for (Note note : notes) {
            if (!ids.containsAll(dimensionsOf(note))) {
                throw new IllegalArgumentException("a note on what " + id + " does not have: " + note.about());
            }
        }
    }

    private static Set<DimensionId> dimensionsOf(Note note) {
        return switch (note.about()) {
            case Note.WholeTable table -> Set.of();
            case Note.OneDimension one -> Set.of(one.dimension());
            case Note.OneCategory one -> Set.of(one.dimension());
            case Note.Cells cells -> cells.codes().keySet();
        };
    }

    /** The dimension of this name; empty if the table has no such dimension. */
    public Optional<Dimension> dimension(DimensionId wanted) {
        return dimensions.stream().filter(d -> d.id().equals(wanted)).findFirst();
    }

    /** Number of cells of one reference date: the product of the sizes of the code lists. */
    public int cells() {
        return dimensions.stream().mapToInt(d -> d.codes().size()).reduce(1, Math::multiplyExact);
    }

    /** Row-major position of a cell given one position per dimension, the last dimension running fastest. */
    public int cell(int... positions) {
        int cell = 0;
        for (int d = 0; d < dimensions.size(); d++) {
            cell = cell * dimensions.get(d).codes().size() + positions[d];
        }
        return cell;
    }

    /** The position in each code list of the cell with this number: what {@link #cell(int...)} was given for it. */
    public int[] positions(int cell) {
        int[] positions = new int[dimensions.size()];
        int rest = cell;
        for (int d = positions.length - 1; d >= 0; d--) {
            int size = dimensions.get(d).codes().size();
            positions[d] = rest % size;
            rest /= size;
        }
        return positions;
    }
}
