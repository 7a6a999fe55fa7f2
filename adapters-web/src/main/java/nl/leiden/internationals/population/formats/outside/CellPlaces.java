package nl.leiden.internationals.population.formats.outside;

/** Where in a file the value of each cell of a table was found. */
final class CellPlaces {

    /** From 1; 0 in a document, which has numbers instead. */
    private final int[] lines;

    private final int[] columns;

    CellPlaces(int cells) {
        this.lines = new int[cells];
        this.columns = new int[cells];
    }

    void found(int cell, FoundAt place) {
        switch (place) {
            case FoundAt.Cell field -> {
                lines[cell] = (int) Math.min(field.line(), Integer.MAX_VALUE);
                columns[cell] = field.column();
            }
            case FoundAt.Numbered value -> columns[cell] = value.number();
            case FoundAt.Node node -> throw new IllegalArgumentException("not the place of one cell: '" + node + "'");
        }
    }

    FoundAt of(int cell) {
        return lines[cell] == 0 ? FoundAt.value(columns[cell]) : new FoundAt.Cell(lines[cell], columns[cell]);
    }
}
