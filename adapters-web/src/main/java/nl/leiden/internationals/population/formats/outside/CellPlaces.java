package nl.leiden.internationals.population.formats.outside;

/** Where in a file each cell of a table was found: the line, and the column of its value, both from 1. */
final class CellPlaces {

    private final int[] lines;
    private final int[] columns;

    CellPlaces(int cells) {
        this.lines = new int[cells];
        this.columns = new int[cells];
    }

    void found(int cell, long line, int column) {
        lines[cell] = (int) Math.min(line, Integer.MAX_VALUE);
        columns[cell] = column;
    }

    int line(int cell) {
        return lines[cell];
    }

    int column(int cell) {
        return columns[cell];
    }
}
