/** What the cell key method promises, and the worked examples of others. */
@NullMarked
package nl.leiden.internationals.population.disclosure;

import org.jspecify.annotations.NullMarked;
