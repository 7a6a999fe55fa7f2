/** Attacks on the published figures by people who have nothing but the published figures, each beside the bound it must keep to. */
@NullMarked
package nl.leiden.internationals.attack;

import org.jspecify.annotations.NullMarked;
