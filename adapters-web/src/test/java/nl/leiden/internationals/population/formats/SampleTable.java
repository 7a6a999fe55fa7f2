package nl.leiden.internationals.population.formats;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.figures.CellReader;
import nl.leiden.internationals.population.figures.CellStatus;
import nl.leiden.internationals.population.figures.Checksum;
import nl.leiden.internationals.population.figures.Measure;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.Source;
import nl.leiden.internationals.population.figures.TableVintage;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.CodeList;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.tables.Note;
import nl.leiden.internationals.population.tables.TableId;

/**
 * A table as nobody would make it: every status, numbers with none, one and three decimals and below zero, codes and labels that mean
 * something to spreadsheets, to CSV, to PX and to HTML, and notes on everything that can have one.
 *
 * @param wrong the cell that is planted: it has one more than it should, and another status; below 0 for none
 */
record SampleTable(int wrong) implements PublishedTable {

    static final Checksum CHECKSUM = Checksum.of(new byte[] {1});

    private static final DimensionId DISTRICT = new DimensionId("district");
    private static final DimensionId KIND = new DimensionId("kindOfStay");

    static SampleTable asItIs() {
        return new SampleTable(-1);
    }

    @Override
    public TableId id() {
        return new TableId("sample-table");
    }

    @Override
    public BilingualText title() {
        return new BilingualText("Verblijf naar wijk", "Stay by district");
    }

    @Override
    public BilingualText description() {
        return new BilingualText("Wie hier \"verblijft\"", "Who \"stays\" here");
    }

    @Override
    public List<Dimension> dimensions() {
        return List.of(
                new Dimension(
                        DISTRICT,
                        new BilingualText("Wijk", "District"),
                        CodeList.of(List.of(
                                Category.total(new BilingualText("Alle wijken", "All districts")),
                                Category.underTotal("WK054600", BilingualText.same("Binnenstad-Zuid")),
                                Category.underTotal("WK054601", BilingualText.same("Binnenstad-Noord"))))),
                new Dimension(
                        KIND,
                        new BilingualText("Soort verblijf", "Kind of stay"),
                        CodeList.of(List.of(
                                Category.total(new BilingualText("Totaal", "Total")),
                                Category.underTotal("f", new BilingualText("=1+1", "=SUM(A1:A9)")),
                                Category.underTotal("q", new BilingualText("‘kort’; <b>", "short, \u20ac & <i>")),
                                Category.underTotal("95+", new BilingualText("95 of ouder", "95 or older")),
                                Category.underTotal("v1.2", new BilingualText("@versie", "@version"))))));
    }

    @Override
    public Dimension time() {
        return new Dimension(
                DimensionId.YEAR,
                new BilingualText("Peildatum", "Reference date"),
                CodeList.of(List.of(
                        new Category(new Code("2023"), BilingualText.same("2023"), 1, List.of()),
                        new Category(new Code("2024"), BilingualText.same("2024"), 1, List.of()))));
    }

    @Override
    public List<Measure> measures() {
        BilingualText meaning = new BilingualText("Wat het zegt", "What it says");
        return List.of(
                new Measure(
                        new Code("count"),
                        new BilingualText("Aantal", "Number"),
                        new BilingualText("personen", "persons"),
                        0,
                        meaning),
                new Measure(
                        new Code("share"), new BilingualText("Aandeel", "Share"), BilingualText.same("%"), 1, meaning),
                new Measure(
                        new Code("index"),
                        new BilingualText("Verhouding", "Ratio"),
                        new BilingualText("per persoon", "per person"),
                        3,
                        meaning));
    }

    @Override
    public List<Note> notes() {
        Code year = new Code("2024");
        return List.of(
                Note.of(new BilingualText("Lange toelichting. ".repeat(40), "Long note. ".repeat(60))),
                Note.mandatory(new BilingualText("Telt niet op", "Does not add up")),
                Note.on(DISTRICT, new BilingualText("Grenzen van 2024", "Boundaries of 2024")),
                Note.on(KIND, new Code("95+"), new BilingualText("Hoge leeftijd", "High age"))
                        .asMandatory(),
                new Note(
                        new Note.Cells(Map.of(DISTRICT, new Code("WK054600"), DimensionId.YEAR, year)),
                        new BilingualText("Verhuisd", "Moved"),
                        false));
    }

    @Override
    public Optional<Source> source() {
        return Optional.of(new Source(
                new BilingualText("Universiteit", "University"),
                URI.create("https://creativecommons.org/licenses/by/4.0/"),
                URI.create("https://university.example/figures")));
    }

    @Override
    public List<TableVintage> vintages() {
        return List.of(new TableVintage(
                "v2",
                List.of(new Code("2023"), new Code("2024")),
                "2024-01-01",
                Checksum.of(new byte[] {2}),
                publishedAt(),
                new BilingualText("Fout hersteld", "Error corrected")));
    }

    @Override
    public Instant publishedAt() {
        return Instant.parse("2024-03-01T08:00:00Z");
    }

    @Override
    public Checksum checksum() {
        return CHECKSUM;
    }

    @Override
    public void read(int measure, int year, int cell, CellReader reader) {
        int number = (year * cells() + cell) * measures().size() + measure;
        CellStatus[] all = CellStatus.values();
        // the share is revised wherever it is a figure, so that formats that say this once are tested too
        CellStatus usual = measure == 1
                ? (number % 5 == 0 ? CellStatus.NOT_APPLICABLE : CellStatus.REVISED)
                : all[number % all.length];
        CellStatus status = number == wrong ? CellStatus.PROVISIONAL : usual;
        if (status.hasFigure()) {
            reader.figure(
                    (number - 20) * 37L + (number == wrong ? 1 : 0),
                    measures().get(measure).decimals(),
                    status);
        } else {
            reader.nothing(status);
        }
    }
}
