/** One import of a register extract: counting its rows in parallel, checking for duplicates, and reporting what was found. */
@NullMarked
package nl.leiden.internationals.population.extract;

import org.jspecify.annotations.NullMarked;
