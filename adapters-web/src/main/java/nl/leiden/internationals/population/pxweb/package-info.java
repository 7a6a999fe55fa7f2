/** The published tables by PxWebApi 2, for the clients that analysts already use; and saved queries, which come from there. */
@NullMarked
package nl.leiden.internationals.population.pxweb;

import org.jspecify.annotations.NullMarked;
