package nl.leiden.internationals.population.api;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.figures.CellStatus;

/**
 * A word that readers of the figures meet, and what it means.
 *
 * @param id its name in addresses and in JSON
 */
public record GlossaryEntry(String id, BilingualText word, BilingualText meaning) {

    /** The words of the figures, then the statuses that stand beside figures or in their place. */
    public static List<GlossaryEntry> all() {
        return Stream.concat(
                        Arrays.stream(GlossaryWord.values())
                                .map(word -> new GlossaryEntry(word.id(), word.word(), word.meaning())),
                        Arrays.stream(CellStatus.values())
                                .map(status -> new GlossaryEntry(status.code(), status.label(), status.meaning())))
                .toList();
    }
}
