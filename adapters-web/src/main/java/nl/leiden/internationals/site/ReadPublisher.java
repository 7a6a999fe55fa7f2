package nl.leiden.internationals.site;

import java.net.URI;
import java.util.regex.Pattern;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.register.Areas;

/** Reads the settings about who publishes the figures: the municipality whose areas are counted, unless another is named. */
final class ReadPublisher {

    /** How Dutch authorities are identified: TOOI, the register of government organisations. */
    private static final String MUNICIPALITY = "https://identifier.overheid.nl/tooi/id/gemeente/gm";

    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private final Variables variables;
    private final Areas areas;

    ReadPublisher(Variables variables, Areas areas) {
        this.variables = variables;
        this.areas = areas;
    }

    Publisher read() {
        URI identity = variables.read(
                "MONITOR_PUBLISHER_IRI",
                URI.create(MUNICIPALITY + areas.municipality()),
                "an address such as " + MUNICIPALITY + "0000",
                ReadPublisher::iri);
        BilingualText name = variables
                .find("MONITOR_PUBLISHER_NAME")
                .map(BilingualText::same)
                .orElseGet(() -> Texts.bilingual("publisher.name", areas.name()));
        URI territory = variables.read(
                "MONITOR_TERRITORY_IRI",
                URI.create(MUNICIPALITY + areas.municipality()),
                "an address such as https://sws.geonames.org/2750405/",
                ReadPublisher::iri);
        BilingualText contact =
                variables.find("MONITOR_CONTACT_NAME").map(BilingualText::same).orElse(name);
        String email = variables
                .find("MONITOR_CONTACT_EMAIL")
                .map(text -> variables.read(
                        "MONITOR_CONTACT_EMAIL",
                        "",
                        "an e-mail address such as cijfers@example.nl",
                        ReadPublisher::email))
                .orElse(null);
        return new Publisher(identity, name, territory, contact, email);
    }

    private static URI iri(String text) {
        URI address = URI.create(text);
        boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        if (!web || address.getHost() == null) {
            throw new IllegalArgumentException("not the address of a thing: '" + text + "'");
        }
        return address;
    }

    private static String email(String text) {
        if (!EMAIL.matcher(text).matches()) {
            throw new IllegalArgumentException("not an e-mail address: '" + text + "'");
        }
        return text;
    }
}
