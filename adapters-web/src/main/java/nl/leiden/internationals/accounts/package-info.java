/** Who somebody is and what she may do: the one place where identity enters, by password today and by an identity provider later. */
@NullMarked
package nl.leiden.internationals.accounts;

import org.jspecify.annotations.NullMarked;
