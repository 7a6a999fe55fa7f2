/**
 * A made-up population register to show the monitor with: only the totals, the district proportions and the two facts
 * its resources name are published, everything finer is synthetic, and nobody in it exists.
 */
@NullMarked
package nl.leiden.internationals.population.demo;

import org.jspecify.annotations.NullMarked;
