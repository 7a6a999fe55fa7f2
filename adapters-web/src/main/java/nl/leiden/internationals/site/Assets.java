package nl.leiden.internationals.site;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Style sheets, scripts, pictures and examples of the pages. The address of each carries a hash of its content, so that browsers may keep it for
 * ever.
 */
@Singleton
public class Assets {

    private static final List<String> FILES = List.of("tokens.css", "site.css", "workplace.js", "icon.svg");

    /** The files of a table of others, for who brings one: those that the demo itself reads. */
    private static final List<String> EXAMPLES = List.of("international-students.json", "international-students.csv");

    private static final String OF_EXAMPLES = "/nl/leiden/internationals/population/demo/outside/";

    /** One file as it is sent. */
    static final class Asset {
        private final String mediaType;
        private final String hash;
        private final byte[] content;
        private final byte[] compressed;

        Asset(String name, byte[] content) {
            this.mediaType = mediaTypeOf(name);
            this.hash = hashOf(content);
            this.content = content.clone();
            this.compressed = Gzip.pack(content);
        }

        String mediaType() {
            return mediaType;
        }

        String hash() {
            return hash;
        }

        byte[] content() {
            return content.clone();
        }

        byte[] compressed() {
            return compressed.clone();
        }
    }

    private final Map<String, Asset> byName = new HashMap<>();

    public Assets() {
        for (String file : FILES) {
            byName.put(file, new Asset(file, read("assets/" + file)));
        }
        for (String file : EXAMPLES) {
            byName.put(file, new Asset(file, read(OF_EXAMPLES + file)));
        }
    }

    /** The address of a file, such as {@code /assets/3f0a9c1d22b4/site.css}. */
    public String address(String name) {
        return "/assets/" + find(name).orElseThrow().hash() + "/" + name;
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private static byte[] read(String file) {
        try (InputStream found = Assets.class.getResourceAsStream(file)) {
            if (found == null) {
                throw new IllegalStateException("the application lacks its asset " + file);
            }
            return found.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the application cannot read its own asset " + file, e);
        }
    }

    private static String hashOf(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    private static String mediaTypeOf(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "css" -> "text/css;charset=utf-8";
            case "js" -> "text/javascript;charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "json" -> "application/json";
            case "csv" -> "text/csv;charset=utf-8";
            default -> throw new IllegalArgumentException("an asset of an unknown kind: '" + name + "'");
        };
    }
}
