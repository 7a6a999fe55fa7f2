/** The shell of the monitor: what it is set to, and what every page and answer has in common. */
@NullMarked
package nl.leiden.internationals.site;

import org.jspecify.annotations.NullMarked;
