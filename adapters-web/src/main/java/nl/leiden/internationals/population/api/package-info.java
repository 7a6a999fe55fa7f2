/** The population over REST, version 1: published figures for everybody, extracts and releases for those who make them. */
@NullMarked
package nl.leiden.internationals.population.api;

import org.jspecify.annotations.NullMarked;
