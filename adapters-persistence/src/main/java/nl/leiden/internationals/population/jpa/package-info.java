/** The ports of the population on a relational database: one row type per table, written from domain values and read into them. */
@NullMarked
package nl.leiden.internationals.population.jpa;

import org.jspecify.annotations.NullMarked;
