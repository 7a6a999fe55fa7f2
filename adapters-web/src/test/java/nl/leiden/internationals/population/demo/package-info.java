/** Proves what the demo register promises. */
@NullMarked
package nl.leiden.internationals.population.demo;

import org.jspecify.annotations.NullMarked;
