/** What the tests of several packages of the domain lean on. */
@NullMarked
package nl.leiden.internationals;

import org.jspecify.annotations.NullMarked;
