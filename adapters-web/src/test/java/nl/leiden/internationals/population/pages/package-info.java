/** What pages show is right in both languages. */
@NullMarked
package nl.leiden.internationals.population.pages;

import org.jspecify.annotations.NullMarked;
