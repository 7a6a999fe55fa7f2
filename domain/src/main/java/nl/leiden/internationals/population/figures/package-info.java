/** Published figures: vintages that never change, the tables they make up, and what readers select from them. */
@NullMarked
package nl.leiden.internationals.population.figures;

import org.jspecify.annotations.NullMarked;
