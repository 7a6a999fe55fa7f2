/** The database as the server provides it, brought to the schema of this version before anything else uses it. */
@NullMarked
package nl.leiden.internationals.store;

import org.jspecify.annotations.NullMarked;
