package nl.leiden.internationals.population.pxweb;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.Axis;
import nl.leiden.internationals.population.queries.Chosen;
import nl.leiden.internationals.population.queries.SavedQueryId;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.tables.TableId;
import nl.leiden.internationals.site.Installation;

/**
 * Where things are found in this interface; absolute, because its clients follow links as they are. What is {@code kept} is the part of a
 * query that names a state, or nothing.
 */
@Singleton
public class PxAddresses {

    /** Where version 2 begins. */
    public static final String ROOT = "/pxweb/api/v2";

    private final Supplier<URI> server;

    @Inject
    public PxAddresses(Installation installation) {
        this(installation::address);
    }

    PxAddresses(Supplier<URI> server) {
        this.server = server;
    }

    private String root() {
        return server.get() + ROOT;
    }

    String tables(String query) {
        return root() + "/tables?" + query;
    }

    String table(TableId id, Language language, String kept) {
        return at("/tables/" + id, language, kept);
    }

    String metadata(TableId id, Language language, String kept) {
        return at("/tables/" + id + "/metadata", language, kept);
    }

    String data(TableId id, Language language, String kept) {
        return at("/tables/" + id + "/data", language, kept);
    }

    String usualSelection(TableId id, Language language, String kept) {
        return at("/tables/" + id + "/defaultselection", language, kept);
    }

    String valueSet(String id, Language language, String kept) {
        return at("/codelists/" + id, language, kept);
    }

    private String at(String path, Language language, String kept) {
        return root() + path + "?lang=" + language.tag() + (kept.isEmpty() ? "" : '&' + kept);
    }

    /** @param part of it, with a slash before it, or nothing for the query itself */
    String savedQuery(SavedQueryId id, String part, String kept) {
        return root() + "/savedqueries/" + id + part + (kept.isEmpty() ? "" : '?' + kept);
    }

    /**
     * The address that gives these very cells again.
     *
     * @param state of the table, if it is not what is public now
     */
    String data(Chosen chosen, Language language, Output output, String state) {
        TableId table = chosen.selection().table().id();
        List<String> parts = new ArrayList<>();
        parts.add("lang=" + language.tag());
        for (Axis axis : chosen.selection().axes()) {
            String codes = String.join(
                    ",",
                    axis.categories().stream()
                            .map(category -> encoded(category.code().value()))
                            .toList());
            parts.add("valueCodes[" + axis.id() + "]=" + codes);
        }
        parts.add("heading=" + names(chosen.heading()));
        parts.add("stub=" + names(chosen.stub()));
        parts.add("outputFormat=" + output.format().code());
        if (!output.parameters().isEmpty()) {
            parts.add("outputFormatParams=" + String.join(",", output.parameterNames()));
        }
        parts.add("vintage=" + encoded(state));
        return root() + "/tables/" + table + "/data?" + String.join("&", parts);
    }

    private static String names(List<DimensionId> ids) {
        return String.join(",", ids.stream().map(DimensionId::value).toList());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
