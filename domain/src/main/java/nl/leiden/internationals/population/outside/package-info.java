/** Tables of figures that partners and Statistics Netherlands counted, imported as they published them, each version kept for ever. */
@NullMarked
package nl.leiden.internationals.population.outside;

import org.jspecify.annotations.NullMarked;
