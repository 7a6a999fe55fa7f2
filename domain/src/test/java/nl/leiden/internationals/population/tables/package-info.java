@NullMarked
package nl.leiden.internationals.population.tables;

import org.jspecify.annotations.NullMarked;
