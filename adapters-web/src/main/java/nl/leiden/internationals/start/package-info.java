/** The start of the monitor, in order, and what happens from then on although nobody asks for it. */
@NullMarked
package nl.leiden.internationals.start;

import org.jspecify.annotations.NullMarked;
