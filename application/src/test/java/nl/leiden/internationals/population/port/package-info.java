/** The contract of every port as a test, and the adapters that keep everything in memory, which pass it too. */
@NullMarked
package nl.leiden.internationals.population.port;

import org.jspecify.annotations.NullMarked;
