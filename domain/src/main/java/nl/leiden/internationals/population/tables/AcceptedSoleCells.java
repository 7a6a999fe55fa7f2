package nl.leiden.internationals.population.tables;

import nl.leiden.internationals.language.BilingualText;

/**
 * That the register accepts more sole cells in a table than the general limit does.
 *
 * @param share how large a share of its cells may be the only non-empty one of a parent, above 0 and at most 1
 * @param reason why that tells too little of anybody to matter, for those who decide on a release and for the privacy officer
 */
public record AcceptedSoleCells(double share, BilingualText reason) {

    public AcceptedSoleCells {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("not a share of cells to accept: " + share);
        }
    }
}
