/** The two languages in which everything is said, the texts that exist in both, and messages that are yet to be worded. */
@NullMarked
package nl.leiden.internationals.language;

import org.jspecify.annotations.NullMarked;
