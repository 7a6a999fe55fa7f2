package nl.leiden.internationals.population.pages;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import nl.leiden.internationals.population.api.GlossaryEntry;
import nl.leiden.internationals.site.Frame;

/** What the words in the figures mean, in the order of the alphabet. */
public record GlossaryPage(Frame frame, List<Line> lines) {

    /**
     * One word.
     *
     * @param other the same word in the other language
     */
    public record Line(String id, String word, String other, String meaning) {}

    static GlossaryPage of(Frame frame) {
        return new GlossaryPage(
                frame,
                GlossaryEntry.all().stream()
                        .map(word -> new Line(
                                word.id(),
                                word.word().in(frame.language()),
                                word.word().in(frame.otherLanguage()),
                                word.meaning().in(frame.language())))
                        .sorted(Comparator.comparing(
                                Line::word,
                                Collator.getInstance(frame.language().locale())))
                        .toList());
    }
}
