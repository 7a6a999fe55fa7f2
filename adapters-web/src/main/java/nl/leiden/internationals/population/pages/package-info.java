/** The pages on which people read the published figures, and those on which colleagues import, check and publish them. */
@NullMarked
package nl.leiden.internationals.population.pages;

import org.jspecify.annotations.NullMarked;
