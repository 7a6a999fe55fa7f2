/** What colleagues and readers can have the monitor do with the population: import, sign off, publish, read. */
@NullMarked
package nl.leiden.internationals.population.usecase;

import org.jspecify.annotations.NullMarked;
