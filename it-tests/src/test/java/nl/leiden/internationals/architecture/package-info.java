/** The arrows of the blueprint as rules, each one shown to see a violation planted for it. */
@NullMarked
package nl.leiden.internationals.architecture;

import org.jspecify.annotations.NullMarked;
