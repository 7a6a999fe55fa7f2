package nl.leiden.internationals.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.leiden.internationals.language.Language;
import org.junit.jupiter.api.Test;

class TextsOfPagesTest {

    private static final Pattern SAID =
            Pattern.compile("\\b(?:say|texts\\(\\)\\.of|texts\\.of|flash\\.put)\\(\\s*\"([a-z0-9.-]+)\"");
    private static final Pattern QUOTED = Pattern.compile("\"([a-z0-9-]+\\.[a-z0-9.-]*)\"");

    /** Texts whose keys are put together from a beginning and a name. */
    private static final List<String> BEGINNINGS =
            List.of("account.", "publication.state.", "skip.", "states.text.", "workplace.role.");

    @Test
    void every_text_that_a_page_says_has_words() {
        Set<String> said = found(SAID);

        assertThat(said).hasSizeGreaterThan(100);
        assertThat(Texts.in(Language.NL).keys())
                .containsAll(said.stream().filter(key -> !key.endsWith(".")).toList());
    }

    @Test
    void every_text_of_the_pages_is_said_somewhere() throws IOException {
        Set<String> quoted = found(QUOTED);
        List<String> texts =
                Files.readAllLines(Path.of("src/main/resources/nl/leiden/internationals/site/pages_nl.properties"))
                        .stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .toList();

        assertThat(texts.stream()
                        .filter(key ->
                                !quoted.contains(key) && BEGINNINGS.stream().noneMatch(key::startsWith)))
                .isEmpty();
    }

    private static Set<String> found(Pattern pattern) {
        String sources = Stream.of("src/main/jte", "src/main/java")
                .map(TextsOfPagesTest::read)
                .collect(Collectors.joining());
        return pattern.matcher(sources)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(TextsOfPagesTest::content)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
