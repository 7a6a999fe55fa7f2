/** Planted for the architecture's rules: what is innocent keeps them all, every other class breaks one. */
@NullMarked
package nl.leiden.internationals.architecture.planted.population.jpa;

import org.jspecify.annotations.NullMarked;
