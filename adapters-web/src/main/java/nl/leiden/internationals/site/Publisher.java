package nl.leiden.internationals.site;

import java.net.URI;
import nl.leiden.internationals.language.BilingualText;
import org.jspecify.annotations.Nullable;

/**
 * Who publishes the figures, as catalogues of other organisations name it.
 *
 * @param identity address that stands for the organisation in a public register, such as TOOI for Dutch authorities
 * @param name of the organisation
 * @param territory address that stands for the place the figures are about
 * @param contact who answers questions about the figures
 * @param email of the contact; null if there is none to show
 */
public record Publisher(
        URI identity,
        BilingualText name,
        URI territory,
        BilingualText contact,
        @Nullable String email) {}
