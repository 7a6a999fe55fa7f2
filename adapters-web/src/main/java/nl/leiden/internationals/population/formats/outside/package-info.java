/** Reads the tables of others as they bring them: tidy CSV, the CSV of StatLine's open data, JSON-stat, each with a description. */
@NullMarked
package nl.leiden.internationals.population.formats.outside;

import org.jspecify.annotations.NullMarked;
