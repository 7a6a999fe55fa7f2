/** A release: all figures of one reference date, from draft over sign-off by a second person to publication. */
@NullMarked
package nl.leiden.internationals.population.release;

import org.jspecify.annotations.NullMarked;
