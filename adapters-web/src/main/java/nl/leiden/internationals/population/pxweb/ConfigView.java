package nl.leiden.internationals.population.pxweb;

import java.util.Arrays;
import java.util.List;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;

/** What clients must know about this interface, the {@code ConfigResponse} of the specification. */
record ConfigView(
        String apiVersion,
        String appVersion,
        List<Named> languages,
        String defaultLanguage,
        int maxDataCells,
        int maxCallsPerTimeWindow,
        int timeWindow,
        String license,
        List<Reference> sourceReferences,
        String defaultDataFormat,
        List<String> dataFormats,
        List<Feature> features) {

    /** The version of the specification; clients compare it by its numbers. */
    static final String VERSION = "2.0.0";

    record Named(String id, String label) {}

    record Reference(String language, String text) {}

    record Feature(String id, List<Parameter> params) {}

    record Parameter(String key, String value) {}

    static ConfigView of(String appVersion, BilingualText source, String licence) {
        return new ConfigView(
                VERSION,
                appVersion,
                List.of(new Named("nl", "Nederlands"), new Named("en", "English")),
                Language.NL.tag(),
                PxLimits.MOST_CELLS,
                PxLimits.CALLS,
                PxLimits.SECONDS,
                licence,
                Arrays.stream(Language.values())
                        .map(language -> new Reference(language.tag(), source.in(language)))
                        .toList(),
                PxFormat.JSON_STAT2.code(),
                PxFormat.codes(),
                List.of(new Feature("CORS", List.of(new Parameter("enabled", "true")))));
    }
}
