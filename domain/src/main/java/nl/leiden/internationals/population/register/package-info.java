/** What the population register says about a resident and the rules by which one row of its extract is counted. */
@NullMarked
package nl.leiden.internationals.population.register;

import org.jspecify.annotations.NullMarked;
