/** Planted for the architecture's rules: what is innocent keeps them all, every other class breaks one. */
@NullMarked
package nl.leiden.internationals.architecture.planted.population.disclosure;

import org.jspecify.annotations.NullMarked;
