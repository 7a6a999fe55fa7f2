/** Tests of what readers ask of tables, in their own words. */
@NullMarked
package nl.leiden.internationals.population.queries;

import org.jspecify.annotations.NullMarked;
