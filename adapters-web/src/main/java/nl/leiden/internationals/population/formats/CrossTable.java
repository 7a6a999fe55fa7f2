package nl.leiden.internationals.population.formats;

import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.population.figures.Axis;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.DimensionId;

/** A selection as rows and columns: every combination of the categories before the rows, and of those over the columns. */
public final class CrossTable {

    private final Side stub;
    private final Side heading;

    private CrossTable(Side stub, Side heading) {
        this.stub = stub;
        this.heading = heading;
    }

    /** Where a layout leaves nothing before the rows, the outermost dimension over the columns goes there. */
    public static CrossTable of(Selection selection, Layout layout) {
        List<Axis> axes = selection.axes();
        List<Axis> over = new ArrayList<>(named(layout.heading(), axes));
        List<Axis> before = new ArrayList<>(named(layout.stub(), axes));
        axes.stream().filter(a -> !over.contains(a) && !before.contains(a)).forEach(before::add);
        if (before.isEmpty()) {
            before.add(over.removeFirst());
        }
        return new CrossTable(Side.of(before, axes), Side.of(over, axes));
    }

    private static List<Axis> named(List<DimensionId> ids, List<Axis> axes) {
        return ids.stream()
                .flatMap(id -> axes.stream().filter(axis -> axis.id().equals(id)))
                .distinct()
                .toList();
    }

    /** The dimensions before the rows, the first outermost. */
    public List<Axis> stub() {
        return stub.axes;
    }

    /** The dimensions over the columns, the first at the top. */
    public List<Axis> heading() {
        return heading.axes;
    }

    public int rows() {
        return stub.cells.length;
    }

    public int columns() {
        return heading.cells.length;
    }

    /** The categories before a row, one of each dimension of the stub. */
    public List<Category> before(int row) {
        return stub.categories(row);
    }

    /** The categories over a column, one of each dimension of the heading. */
    public List<Category> over(int column) {
        return heading.categories(column);
    }

    /** Number of a cell in the order of {@link Selection#read}. */
    public int cell(int row, int column) {
        return stub.cells[row] + heading.cells[column];
    }

    /** The dimensions of one side, and what each combination of their categories adds to the number of a cell. */
    private static final class Side {

        private final List<Axis> axes;
        private final int[] cells;

        private Side(List<Axis> axes, int[] cells) {
            this.axes = List.copyOf(axes);
            this.cells = cells;
        }

        static Side of(List<Axis> axes, List<Axis> all) {
            int[] cells = {0};
            for (Axis axis : axes) {
                int step = all.subList(all.indexOf(axis) + 1, all.size()).stream()
                        .mapToInt(Axis::size)
                        .reduce(1, (a, b) -> a * b);
                int[] finer = new int[cells.length * axis.size()];
                for (int i = 0; i < finer.length; i++) {
                    finer[i] = cells[i / axis.size()] + i % axis.size() * step;
                }
                cells = finer;
            }
            return new Side(axes, cells);
        }

        List<Category> categories(int combination) {
            List<Category> categories = new ArrayList<>();
            int rest = combination;
            for (Axis axis : axes.reversed()) {
                categories.addFirst(axis.categories().get(rest % axis.size()));
                rest /= axis.size();
            }
            return categories;
        }
    }
}
