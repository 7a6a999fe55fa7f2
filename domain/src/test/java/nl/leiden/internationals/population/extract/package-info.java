/** Whether an extract is counted the same however it is cut and in whatever order its pieces are ready. */
@NullMarked
package nl.leiden.internationals.population.extract;

import org.jspecify.annotations.NullMarked;
