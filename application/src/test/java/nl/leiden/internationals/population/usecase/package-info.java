/** The use cases at work, with everything kept in memory. */
@NullMarked
package nl.leiden.internationals.population.usecase;

import org.jspecify.annotations.NullMarked;
