/** Databases for tests, and what the schema promises. */
@NullMarked
package nl.leiden.internationals.store;

import org.jspecify.annotations.NullMarked;
