/** The formats in which the population enters and leaves: register extracts, and representations of figure tables. */
@NullMarked
package nl.leiden.internationals.population.formats;

import org.jspecify.annotations.NullMarked;
