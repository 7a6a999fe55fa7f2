/** Tests of the interface by PxWebApi 2. */
@NullMarked
package nl.leiden.internationals.population.pxweb;

import org.jspecify.annotations.NullMarked;
