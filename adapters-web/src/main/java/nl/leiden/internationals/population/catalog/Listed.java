package nl.leiden.internationals.population.catalog;

import java.util.Locale;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.site.Texts;

/**
 * Entries of the value lists that DCAT-AP-NL prescribes: those of the Publications Office of the European Union, and of ADMS. Whoever
 * validates a catalogue looks for their type and label in it, since the lists themselves are elsewhere.
 */
enum Listed {
    POPULATION_AND_SOCIETY(Listed.EU + "data-theme/SOCI", Vocabulary.SKOS.name("Concept")),
    STATISTICAL(Listed.EU + "dataset-type/STATISTICAL", Vocabulary.SKOS.name("Concept")),
    PUBLIC(Listed.EU + "access-right/PUBLIC", Vocabulary.DCT.name("RightsStatement")),
    DUTCH(Listed.EU + "language/NLD", Vocabulary.DCT.name("LinguisticSystem")),
    ENGLISH(Listed.EU + "language/ENG", Vocabulary.DCT.name("LinguisticSystem")),
    ANNUAL(Listed.EU + "frequency/ANNUAL", Vocabulary.DCT.name("Frequency")),
    HALF_YEARLY(Listed.EU + "frequency/ANNUAL_2", Vocabulary.DCT.name("Frequency")),
    QUARTERLY(Listed.EU + "frequency/QUARTERLY", Vocabulary.DCT.name("Frequency")),
    MONTHLY(Listed.EU + "frequency/MONTHLY", Vocabulary.DCT.name("Frequency")),
    IRREGULAR(Listed.EU + "frequency/IRREG", Vocabulary.DCT.name("Frequency")),
    DATASET_COMPLETED(Listed.EU + "dataset-status/COMPLETED", Vocabulary.SKOS.name("Concept")),
    DISTRIBUTION_COMPLETED(Listed.EU + "distribution-status/COMPLETED", Vocabulary.SKOS.name("Concept")),
    AVAILABLE(Listed.EU + "planned-availability/AVAILABLE", Vocabulary.SKOS.name("Concept")),
    CC_BY(Listed.EU + "licence/CC_BY_4_0", Vocabulary.DCT.name("LicenseDocument")),
    ATTRIBUTION("http://purl.org/adms/licencetype/Attribution", Vocabulary.SKOS.name("Concept")),
    LOCAL_AUTHORITY("http://purl.org/adms/publishertype/LocalAuthority", Vocabulary.SKOS.name("Concept"));

    private static final String EU = "http://publications.europa.eu/resource/authority/";

    /** The list of themes itself. */
    static final Iri THEMES = new Iri(EU + "data-theme");

    private final Iri iri;
    private final Iri type;

    Listed(String iri, Iri type) {
        this.iri = new Iri(iri);
        this.type = type;
    }

    static Listed of(Language language) {
        return switch (language) {
            case NL -> DUTCH;
            case EN -> ENGLISH;
        };
    }

    /** In both languages. */
    BilingualText label() {
        return Texts.bilingual(
                "catalog.listed." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Says in the graph what it is, and returns its name. */
    Iri in(Graph graph) {
        graph.about(iri).isA(type, Vocabulary.SKOS.name("Concept")).with(Vocabulary.SKOS.name("prefLabel"), label());
        return iri;
    }
}
