/** The API under test, as far as it needs no server. */
@NullMarked
package nl.leiden.internationals.population.api;

import org.jspecify.annotations.NullMarked;
