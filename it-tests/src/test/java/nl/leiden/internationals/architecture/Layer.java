package nl.leiden.internationals.architecture;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The layer of a package, and with it the Maven module it must be in. Below the root the first word of a package is a bounded context, or
 * one of the words that all contexts share.
 */
enum Layer {
    DOMAIN("domain"),
    USECASE("application"),
    PORT("application"),
    JPA("adapters-persistence"),
    WEB("adapters-web");

    private static final Set<String> WEB_ONLY = Set.of("accounts", "site", "start");
    private static final String JPA_ONLY = "store";
    private static final Set<String> WEB_PARTS = Set.of("api", "pages", "formats", "catalog", "demo", "pxweb");

    private final String module;

    Layer(String module) {
        this.module = module;
    }

    String module() {
        return module;
    }

    /** @param words the package's words below the root, such as {@code population, usecase} */
    static Layer of(List<String> words) {
        if (WEB_ONLY.contains(words.getFirst())) return WEB;
        if (words.getFirst().equals(JPA_ONLY)) return JPA;
        String part = words.size() > 1 ? words.get(1) : "";
        if (WEB_PARTS.contains(part)) return WEB;
        return switch (part) {
            case "usecase" -> USECASE;
            case "port" -> PORT;
            case "jpa" -> JPA;
            default -> DOMAIN;
        };
    }

    static List<String> words(String relativePackage) {
        return Arrays.asList(relativePackage.split("\\."));
    }
}
