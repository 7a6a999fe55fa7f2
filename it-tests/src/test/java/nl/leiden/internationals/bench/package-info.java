/** How fast extracts are counted and figures are read; to be run by hand under the profile {@code bench}, never by a build. */
@NullMarked
package nl.leiden.internationals.bench;

import org.jspecify.annotations.NullMarked;
