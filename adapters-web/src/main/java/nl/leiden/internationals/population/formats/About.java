package nl.leiden.internationals.population.formats;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.Axis;
import nl.leiden.internationals.population.figures.CellStatus;
import nl.leiden.internationals.population.figures.Measure;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.figures.TableVintage;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.tables.Note;
import nl.leiden.internationals.site.Texts;

/**
 * What is to be said with the figures, in the words of one language, for formats that have no places of their own for it.
 *
 * @param facts source, licence, reference dates, state, checksum, query
 * @param notes that concern the figures, the mandatory ones first
 * @param measures what the figures say and in which unit
 * @param statuses what each status means
 */
public record About(
        String title,
        String description,
        List<Fact> facts,
        List<NoteLine> notes,
        List<Fact> measures,
        List<StatusLine> statuses) {

    /** Something to know under its name: {@code Licence}, and its address. */
    public record Fact(String name, String text) {}

    /**
     * A note in words.
     *
     * @param about the part of the table that it is about, such as {@code Nationality: Italy}; empty for the whole
     */
    public record NoteLine(String about, String text, boolean mandatory) {

        /** The note with the part that it is about before it. */
        public String whole() {
            return about.isEmpty() ? text : about + " – " + text;
        }
    }

    /** A status with its name and its meaning. */
    public record StatusLine(CellStatus status, String label, String meaning) {}

    public About {
        facts = List.copyOf(facts);
        notes = List.copyOf(notes);
        measures = List.copyOf(measures);
        statuses = List.copyOf(statuses);
    }

    public static About of(Selection selection, Language language, Provenance provenance) {
        PublishedTable table = selection.table();
        return new About(
                table.title().in(language),
                table.description().in(language),
                facts(selection, language, provenance),
                notes(provenance.notes(), selection, language),
                selection.measures().stream()
                        .map(measure -> new Fact(
                                withUnit(measure, language), measure.meaning().in(language)))
                        .toList(),
                Arrays.stream(CellStatus.values())
                        .map(status -> new StatusLine(
                                status,
                                status.label().in(language),
                                status.meaning().in(language)))
                        .toList());
    }

    /** What each measure is a number or a share of, by its code. */
    public static SequencedMap<String, String> meanings(List<Measure> measures, Language language) {
        SequencedMap<String, String> meanings = new LinkedHashMap<>();
        measures.forEach(measure -> meanings.put(
                measure.code().value(),
                withUnit(measure, language) + ": " + measure.meaning().in(language)));
        return meanings;
    }

    /** A measure by its name and its unit: {@code Number (persons)}. */
    public static String withUnit(Measure measure, Language language) {
        return measure.label().in(language) + " (" + measure.unit().in(language) + ')';
    }

    /** Everything under its name, one after the other, as a sheet or the head of a file lists it. */
    public List<Fact> whole(Language language) {
        Texts texts = Texts.in(language);
        List<Fact> all = new ArrayList<>();
        all.add(new Fact(texts.of("about.title"), title));
        all.add(new Fact(texts.of("about.description"), description));
        for (NoteLine note : notes) {
            all.add(new Fact(texts.of(note.mandatory() ? "about.mandatory-note" : "about.note"), note.whole()));
        }
        all.addAll(facts);
        for (Fact measure : measures) {
            all.add(new Fact(texts.of("about.measure"), measure.name() + ": " + measure.text()));
        }
        for (StatusLine status : statuses) {
            all.add(new Fact(
                    texts.of("about.status", status.status().code()), status.label() + ": " + status.meaning()));
        }
        return all;
    }

    private static List<Fact> facts(Selection selection, Language language, Provenance provenance) {
        Texts texts = Texts.in(language);
        PublishedTable table = selection.table();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(texts.of("about.source"), provenance.source().name().in(language)));
        URI address = provenance.source().address();
        if (address != null) {
            facts.add(new Fact(texts.of("about.source-address"), address.toString()));
        }
        facts.add(new Fact(
                texts.of("about.licence"), provenance.source().licence().toString()));
        facts.add(new Fact(texts.of("about.reference-dates"), String.join(", ", selection.referenceDates())));
        selection
                .eliminated()
                .forEach(dimension -> facts.add(new Fact(
                        texts.of("about.eliminated"),
                        dimension.label().in(language) + ": "
                                + dimension
                                        .codes()
                                        .at(dimension.total())
                                        .label()
                                        .in(language))));
        facts.add(new Fact(texts.of("about.table"), table.id().value()));
        facts.add(new Fact(texts.of("about.state"), provenance.vintage()));
        facts.add(new Fact(texts.of("about.published"), table.publishedAt().toString()));
        facts.add(new Fact(texts.of("about.checksum"), table.checksum().value()));
        selection.vintages().forEach(vintage -> facts.add(vintage(vintage, language)));
        facts.add(new Fact(texts.of("about.query"), provenance.address()));
        return facts;
    }

    private static Fact vintage(TableVintage vintage, Language language) {
        Texts texts = Texts.in(language);
        BilingualText reason = vintage.reason();
        String years = vintage.years().stream().map(Code::value).collect(Collectors.joining(", "));
        return new Fact(
                texts.of("about.vintage", vintage.id()),
                texts.of(
                                "about.vintage.text",
                                years,
                                vintage.publishedAt().toString(),
                                vintage.checksum().value())
                        + (reason == null ? "" : ' ' + texts.of("about.vintage.reason", reason)));
    }

    /**
     * The notes that concern the chosen figures, the mandatory ones first.
     *
     * @param before notes that stand before those of the table
     */
    public static List<NoteLine> notes(List<Note> before, Selection selection, Language language) {
        return Stream.concat(before.stream(), selection.notes().stream())
                .map(note -> new NoteLine(
                        part(note, selection, language), note.text().in(language), note.mandatory()))
                .sorted(Comparator.comparing(note -> !note.mandatory()))
                .toList();
    }

    private static String part(Note note, Selection selection, Language language) {
        return switch (note.about()) {
            case Note.WholeTable whole -> "";
            case Note.OneDimension one -> labelOf(one.dimension(), selection, language);
            case Note.OneCategory one -> place(one.dimension(), one.code(), selection, language);
            case Note.Cells cells ->
                selection.axes().stream()
                        .filter(axis -> cells.codes().containsKey(axis.id()))
                        .map(axis -> place(axis.id(), code(cells.codes(), axis), selection, language))
                        .collect(Collectors.joining(", "));
        };
    }

    private static Code code(Map<DimensionId, Code> codes, Axis axis) {
        Code code = codes.get(axis.id());
        if (code == null) {
            throw new IllegalArgumentException("no code of " + axis.id() + " in " + codes);
        }
        return code;
    }

    private static String labelOf(DimensionId id, Selection selection, Language language) {
        return selection.axes().stream()
                .filter(axis -> axis.id().equals(id))
                .map(axis -> axis.label().in(language))
                .findFirst()
                .orElse(id.value());
    }

    private static String place(DimensionId id, Code code, Selection selection, Language language) {
        String label = selection.axes().stream()
                .filter(axis -> axis.id().equals(id))
                .flatMap(axis -> axis.categories().stream())
                .filter(category -> category.code().equals(code))
                .map(category -> category.label().in(language))
                .findFirst()
                .orElse(code.value());
        return labelOf(id, selection, language) + ": " + label;
    }
}
