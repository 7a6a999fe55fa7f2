/** Tests of reading the tables of others. */
@NullMarked
package nl.leiden.internationals.population.formats.outside;

import org.jspecify.annotations.NullMarked;
