/** The model of everything published: tables with dimensions and code lists, their vintages, and what is selected from them. */
@NullMarked
package nl.leiden.internationals.population.tables;

import org.jspecify.annotations.NullMarked;
