/** The catalogue as other catalogues read and validate it. */
@NullMarked
package nl.leiden.internationals.population.catalog;

import org.jspecify.annotations.NullMarked;
