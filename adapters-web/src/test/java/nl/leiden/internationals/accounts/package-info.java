/** Sign-in and access under test. */
@NullMarked
package nl.leiden.internationals.accounts;

import org.jspecify.annotations.NullMarked;
