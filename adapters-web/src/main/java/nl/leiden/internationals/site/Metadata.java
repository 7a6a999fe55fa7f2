package nl.leiden.internationals.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page tells programs that read it.
 *
 * @param canonical the one address, with its host, under which the page is to be known, whatever its query; null if nothing is said
 * @param alternates the same content in other formats
 * @param structuredData what the page is about in the words of schema.org, as JSON that can stand inside HTML; empty if nothing is said
 */
public record Metadata(@Nullable String canonical, List<Alternate> alternates, String structuredData) {

    public static final Metadata NONE = new Metadata(null, List.of(), "");

    public Metadata {
        alternates = List.copyOf(alternates);
        if (structuredData.contains("<")) {
            throw new IllegalArgumentException("would end its element in HTML: '" + structuredData + "'");
        }
    }

    /** Where the same content is found in another format. */
    public record Alternate(String mediaType, String title, String address) {}
}
