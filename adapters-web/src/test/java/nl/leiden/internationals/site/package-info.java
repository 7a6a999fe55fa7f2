/** The shell of the monitor under test. */
@NullMarked
package nl.leiden.internationals.site;

import org.jspecify.annotations.NullMarked;
