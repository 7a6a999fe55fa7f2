/** The two languages of the monitor and texts that exist in both: the one word that all contexts share. */
@NullMarked
package nl.leiden.internationals.language;

import org.jspecify.annotations.NullMarked;
