/** Tests of outside tables, and such tables for other tests. */
@NullMarked
package nl.leiden.internationals.population.outside;

import org.jspecify.annotations.NullMarked;
