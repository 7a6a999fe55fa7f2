package nl.leiden.internationals.population.disclosure;

/**
 * Cells that are the only non-empty one under a parent: everybody of X is Y, so that knowing X of a person tells Y. The parent of a
 * cell is the same cell with one dimension at its total.
 */
final class SoleCells {

    private final int[] sizes;

    /** @param sizes number of leaves per dimension; cells are numbered with the last dimension running fastest */
    SoleCells(int... sizes) {
        this.sizes = sizes.clone();
    }

    /** How many of all cells are sole, 0 to 1. */
    double share(boolean[] filled) {
        boolean[] sole = new boolean[filled.length];
        int stride = 1;
        for (int d = sizes.length - 1; d >= 0; d--) {
            if (sizes[d] > 1) {
                mark(filled, stride, sizes[d], sole);
            }
            stride *= sizes[d];
        }
        int soles = 0;
        for (boolean is : sole) {
            soles += is ? 1 : 0;
        }
        return (double) soles / sole.length;
    }

    private static void mark(boolean[] filled, int stride, int size, boolean[] sole) {
        for (int first = 0; first < filled.length; first++) {
            boolean firstOfParent = first / stride % size == 0;
            if (firstOfParent) {
                int only = only(filled, first, stride, size);
                if (only >= 0) {
                    sole[only] = true;
                }
            }
        }
    }

    /** The only filled one among the cells of a parent, or -1. */
    private static int only(boolean[] filled, int first, int stride, int size) {
        int only = -1;
        for (int i = 0; i < size; i++) {
            int cell = first + i * stride;
            if (filled[cell]) {
                if (only >= 0) {
                    return -1;
                }
                only = cell;
            }
        }
        return only;
    }
}
