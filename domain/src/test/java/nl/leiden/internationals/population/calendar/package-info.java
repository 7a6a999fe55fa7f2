/** Tests of what readers are told about publications. */
@NullMarked
package nl.leiden.internationals.population.calendar;

import org.jspecify.annotations.NullMarked;
