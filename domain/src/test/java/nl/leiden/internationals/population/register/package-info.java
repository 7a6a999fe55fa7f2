@NullMarked
package nl.leiden.internationals.population.register;

import org.jspecify.annotations.NullMarked;
