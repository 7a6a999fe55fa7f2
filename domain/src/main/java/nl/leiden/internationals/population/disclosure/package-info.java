/** The one place where confidential tallies become releasable figures, by the cell key method. */
@NullMarked
package nl.leiden.internationals.population.disclosure;

import org.jspecify.annotations.NullMarked;
