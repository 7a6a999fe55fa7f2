@NullMarked
package nl.leiden.internationals.population.release;

import org.jspecify.annotations.NullMarked;
