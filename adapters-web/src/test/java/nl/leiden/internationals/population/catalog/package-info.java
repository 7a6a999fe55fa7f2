/** What tables tell other programs. */
@NullMarked
package nl.leiden.internationals.population.catalog;

import org.jspecify.annotations.NullMarked;
