package nl.leiden.internationals.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.register.RejectionRule;
import org.junit.jupiter.api.Test;

class TextsAreCompleteTest {

    /** {@code Message.of("some.key"} over line ends; a key that ends with a full stop or hyphen is the beginning of several. */
    private static final Pattern KEY = Pattern.compile("Message\\s*\\.\\s*of\\(\\s*\"([a-z0-9.-]+)\"");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    private static final List<String> MODULES =
            List.of("domain", "application", "adapters-persistence", "adapters-web");

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(Texts.in(Language.EN).keys()).isEqualTo(Texts.in(Language.NL).keys());
    }

    @Test
    void no_key_stands_twice_in_a_file_where_the_last_would_win_unseen() throws IOException {
        for (String file : List.of("messages", "pages", "glossary")) {
            for (Language language : Language.values()) {
                String name = file + "_" + language.tag() + ".properties";
                assertThat(
                                Files.readAllLines(Path.of("src/main/resources/nl/leiden/internationals/site", name))
                                        .stream()
                                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                                        .map(line -> line.split("=", 2)[0]))
                        .as(name)
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void both_halves_of_a_text_fill_in_the_same_places() {
        for (String key : Texts.in(Language.NL).keys()) {
            assertThat(places(Texts.in(Language.EN), key)).as(key).isEqualTo(places(Texts.in(Language.NL), key));
        }
    }

    @Test
    void every_key_that_is_used_anywhere_has_words() {
        Set<String> keys = Texts.in(Language.NL).keys();
        Set<String> used = used();

        assertThat(used).hasSizeGreaterThan(40);
        assertThat(used.stream().filter(key -> !key.endsWith(".") && !keys.contains(key)))
                .isEmpty();
        assertThat(used.stream()
                        .filter(key -> key.endsWith("."))
                        .filter(start -> keys.stream().noneMatch(key -> key.startsWith(start))))
                .isEmpty();
    }

    @Test
    void every_rule_that_rejects_a_row_and_every_type_of_problem_has_words() {
        Set<String> keys = Texts.in(Language.NL).keys();

        assertThat(keys)
                .containsAll(Arrays.stream(RejectionRule.values())
                        .map(rule -> "rejection." + rule.registerCode())
                        .toList());
        assertThat(keys)
                .containsAll(Arrays.stream(ProblemType.values())
                        .map(ProblemType::titleKey)
                        .toList());
        assertThat(keys)
                .containsAll(Arrays.stream(ProblemType.values())
                        .map(type -> type.titleKey() + ".detail")
                        .toList());
        assertThat(keys)
                .containsAll(Arrays.stream(ProblemType.values())
                        .flatMap(type -> Stream.of(type.titleKey() + ".meaning", type.titleKey() + ".remedy"))
                        .toList());
    }

    private static Set<String> places(Texts texts, String key) {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(texts.pattern(key)).results().forEach(found -> places.add(found.group(1)));
        return places;
    }

    private static Set<String> used() {
        Path root = Path.of("").toAbsolutePath().resolveSibling("");
        Set<String> used = new TreeSet<>();
        List<Path> sources = MODULES.stream()
                .map(module -> root.resolve(module).resolve("src/main/java"))
                .filter(Files::isDirectory)
                .toList();
        for (Path folder : sources) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> KEY.matcher(read(file)).results().forEach(found -> used.add(found.group(1))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return used;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
