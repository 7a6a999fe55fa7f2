package nl.leiden.internationals.site;

import java.net.URI;
import java.util.Optional;
import nl.leiden.internationals.population.usecase.Settings;
import org.jspecify.annotations.Nullable;

/**
 * What this installation of the monitor is set to, read once when it starts.
 *
 * @param demo whether synthetic figures are loaded and the demo accounts exist
 * @param population settings of import, disclosure control and publication
 * @param importMaxBytes the longest upload that is taken in, in bytes as it is sent
 * @param publisher who publishes the figures
 * @param baseUrl where readers find the monitor, without a slash at the end; null for wherever they asked
 * @param localUrl where the server is found on its own machine or network, without a slash at the end
 */
public record Installation(
        boolean demo,
        Settings population,
        long importMaxBytes,
        Publisher publisher,
        @Nullable URI baseUrl,
        URI localUrl) {

    /** The address by which readers know the monitor, if it was set. */
    public Optional<URI> publicAddress() {
        return Optional.ofNullable(baseUrl);
    }

    /** For what must be absolute, such as the names of things in a catalogue: where readers know the monitor, or else this machine. */
    public URI address() {
        return baseUrl == null ? localUrl : baseUrl;
    }
}
