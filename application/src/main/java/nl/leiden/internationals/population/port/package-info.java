/** What the use cases of the population need from outside; each port has a contract test that every adapter passes. */
@NullMarked
package nl.leiden.internationals.population.port;

import org.jspecify.annotations.NullMarked;
