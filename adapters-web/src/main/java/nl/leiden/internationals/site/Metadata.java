package nl.leiden.internationals.site;

import java.util.List;

/**
 * What a page tells programs that read it.
 *
 * @param alternates the same content in other formats
 * @param structuredData what the page is about in the words of schema.org, as JSON that can stand inside HTML; empty if nothing is said
 */
public record Metadata(List<Alternate> alternates, String structuredData) {

    public static final Metadata NONE = new Metadata(List.of(), "");

    public Metadata {
        alternates = List.copyOf(alternates);
        if (structuredData.contains("<")) {
            throw new IllegalArgumentException("would end its element in HTML: '" + structuredData + "'");
        }
    }

    /** Where the same content is found in another format. */
    public record Alternate(String mediaType, String title, String address) {}
}
