/** What readers ask of a table, as they write it down: value expressions, queries, and queries that are saved to be run again. */
@NullMarked
package nl.leiden.internationals.population.queries;

import org.jspecify.annotations.NullMarked;
