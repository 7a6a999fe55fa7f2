@NullMarked
package nl.leiden.internationals.population.figures;

import org.jspecify.annotations.NullMarked;
