/** Whether extracts are read as they should be, and representations written. */
@NullMarked
package nl.leiden.internationals.population.formats;

import org.jspecify.annotations.NullMarked;
