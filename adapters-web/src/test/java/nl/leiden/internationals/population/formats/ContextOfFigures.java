package nl.leiden.internationals.population.formats;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.CellStatus;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.figures.TableVintage;

/** What every download carries: the nine things, and what its measures count, as the model has them. */
public record ContextOfFigures(Selection selection, Language language, Provenance provenance) {

    /** One of them. */
    public enum Part {
        TITLE,
        NOTES,
        MEASURES,
        STATUS_LEGEND,
        SOURCE,
        LICENCE,
        REFERENCE_DATE,
        VINTAGE,
        CHECKSUM,
        QUERY
    }

    /** Those that a text lacks. */
    public Set<Part> missingIn(String text) {
        Set<Part> missing = EnumSet.noneOf(Part.class);
        for (Part part : Part.values()) {
            if (!signs(part).allMatch(sign -> sign.matcher(text).find())) {
                missing.add(part);
            }
        }
        return missing;
    }

    private Stream<Pattern> signs(Part part) {
        return switch (part) {
            case TITLE -> whole(selection.table().title().in(language));
            case NOTES ->
                Stream.concat(provenance.notes().stream(), selection.notes().stream())
                        .flatMap(note -> whole(note.text().in(language).strip()));
            case MEASURES ->
                selection.measures().stream()
                        .flatMap(measure -> whole(measure.meaning().in(language)));
            case STATUS_LEGEND ->
                Arrays.stream(CellStatus.values())
                        .flatMap(status -> whole(status.meaning().in(language)));
            case SOURCE -> whole(provenance.source().name().in(language));
            case LICENCE -> whole(provenance.source().licence().toString());
            // not as the beginning of the name of a release or of a moment
            case REFERENCE_DATE ->
                selection.vintages().stream()
                        .map(TableVintage::referenceDate)
                        .map(date -> Pattern.compile("(?<![0-9])" + date + "(?![-T])"));
            case VINTAGE -> whole(provenance.vintage());
            case CHECKSUM -> whole(selection.table().checksum().value());
            case QUERY -> whole(provenance.address());
        };
    }

    private static Stream<Pattern> whole(String text) {
        return Stream.of(Pattern.compile(text, Pattern.LITERAL));
    }
}
