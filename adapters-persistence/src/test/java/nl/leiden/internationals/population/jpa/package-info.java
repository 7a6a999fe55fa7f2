/** The contracts of the ports on both databases, and what only a database can get wrong. */
@NullMarked
package nl.leiden.internationals.population.jpa;

import org.jspecify.annotations.NullMarked;
