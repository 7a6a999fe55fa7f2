/** What readers are told about publications and when: what is announced, what comes, what came, what was moved or taken back, and why. */
@NullMarked
package nl.leiden.internationals.population.calendar;

import org.jspecify.annotations.NullMarked;
