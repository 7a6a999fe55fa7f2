package nl.leiden.internationals.population.outside;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.calendar.PublicChange;
import nl.leiden.internationals.population.figures.CellStatus;
import nl.leiden.internationals.population.figures.Measure;
import nl.leiden.internationals.population.figures.Source;
import nl.leiden.internationals.population.release.AccountName;
import nl.leiden.internationals.population.release.Signature;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.CodeList;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.tables.Level;
import nl.leiden.internationals.population.tables.Note;
import nl.leiden.internationals.population.tables.TableId;
import nl.leiden.internationals.population.tables.TableRegister;
import org.jspecify.annotations.Nullable;

/** Made-up tables of others, for tests. */
public final class SampleOutsideTables {

    public static final TableId STUDENTS = new TableId("international-students");
    public static final DimensionId FACULTY = new DimensionId("faculty");
    public static final BilingualText REASON = new BilingualText("Nieuw studiejaar.", "New academic year.");

    private static final Instant IMPORTED = Instant.parse("2024-03-01T08:00:00Z");

    /** A content as the first version of its table. */
    public static OutsideTable table(OutsideContent content) {
        return new OutsideTable(version(content, 1), content);
    }

    private SampleOutsideTables() {}

    /** Students at two faculties and all, over two years; all seven statuses occur. */
    public static OutsideContent students(int law) {
        return students(law, new BilingualText("Internationale studenten", "International students"));
    }

    public static OutsideContent students(int law, BilingualText title) {
        OutsideDefinition definition = definition(STUDENTS, title);
        OutsideCells.Gathering cells = new OutsideCells.Gathering(12);
        cells.figure(0, 3000, CellStatus.FINAL);
        cells.figure(1, law, CellStatus.REVISED);
        cells.nothing(2, CellStatus.WITHHELD);
        cells.figure(3, 3100, CellStatus.PROVISIONAL);
        cells.figure(4, 1200, CellStatus.BREAK_IN_SERIES);
        cells.nothing(5, CellStatus.NOT_COLLECTED);
        cells.figure(6, 125, CellStatus.FINAL);
        cells.figure(7, 99, CellStatus.FINAL);
        cells.nothing(8, CellStatus.NOT_APPLICABLE);
        cells.figure(9, -1, CellStatus.FINAL);
        cells.figure(10, 100, CellStatus.FINAL);
        return new OutsideContent(definition, cells.all());
    }

    private static OutsideDefinition definition(TableId id, BilingualText title) {
        CodeList faculties = CodeList.of(List.of(
                        Category.total(new BilingualText("Alle faculteiten", "All faculties")),
                        Category.underTotal("LAW", new BilingualText("Rechten", "Law")),
                        Category.underTotal("HUM", new BilingualText("Geesteswetenschappen", "Humanities"))))
                .withLevels(new Level(
                        1,
                        "faculty",
                        new BilingualText("faculteit", "faculty"),
                        new BilingualText("Faculteiten", "Faculties")));
        BilingualText meaning = new BilingualText("Op 1 oktober ingeschreven.", "Enrolled on 1 October.");
        return new OutsideDefinition(
                id,
                title,
                new BilingualText("Verzonnen.", "Made up."),
                List.of(new Dimension(FACULTY, new BilingualText("Faculteit", "Faculty"), faculties)),
                new BilingualText("Studiejaar", "Academic year"),
                List.of(SeriesPeriod.parse("2022-2023"), SeriesPeriod.parse("2023-2024")),
                List.of(
                        new Measure(
                                new Code("students"),
                                new BilingualText("Studenten", "Students"),
                                new BilingualText("personen", "persons"),
                                0,
                                meaning),
                        new Measure(
                                new Code("share"),
                                new BilingualText("Aandeel", "Share"),
                                BilingualText.same("%"),
                                1,
                                meaning)),
                List.of(
                        Note.mandatory(new BilingualText("Alleen voor tests.", "For tests only.")),
                        Note.on(FACULTY, new BilingualText("Zoals ingeschreven.", "As enrolled.")),
                        Note.on(FACULTY, new Code("LAW"), new BilingualText("Met criminologie.", "With criminology.")),
                        new Note(
                                new Note.Cells(
                                        Map.of(FACULTY, new Code("HUM"), DimensionId.YEAR, new Code("2022-2023"))),
                                new BilingualText("Te weinig.", "Too few."),
                                true)),
                new Source(
                        BilingualText.same("Universiteit van Tests"),
                        URI.create("https://creativecommons.org/licenses/by/4.0/"),
                        URI.create("https://example.org/students")),
                LocalDate.parse("2023-10-01"),
                null);
    }

    /** Residents of two districts that we have, one that we do not, and the municipality, as somebody counted who rounds to 5. */
    public static OutsideContent residents(int municipality, int first, int second) {
        CodeList areas = CodeList.of(List.of(
                Category.total(BilingualText.same("Leiden")),
                Category.underTotal("WK054600", BilingualText.same("Binnenstad-Zuid")),
                Category.underTotal("WK054601", BilingualText.same("Binnenstad-Noord")),
                Category.underTotal("WK054699", BilingualText.same("Elders"))));
        OutsideDefinition definition = new OutsideDefinition(
                new TableId("residents-elsewhere"),
                new BilingualText("Inwoners volgens een ander", "Residents as counted elsewhere"),
                new BilingualText("Verzonnen.", "Made up."),
                List.of(new Dimension(TableRegister.DISTRICT, new BilingualText("Wijk", "District"), areas)),
                new BilingualText("Jaar", "Year"),
                List.of(SeriesPeriod.parse("2024")),
                List.of(new Measure(
                        new Code("residents"),
                        new BilingualText("Inwoners", "Residents"),
                        new BilingualText("personen", "persons"),
                        0,
                        new BilingualText("Op 1 januari.", "On 1 January."))),
                List.of(),
                new Source(
                        BilingualText.same("Een ander"),
                        URI.create("https://creativecommons.org/licenses/by/4.0/"),
                        null),
                LocalDate.parse("2024-01-01"),
                new Yardstick(new Code("residents"), 5));
        OutsideCells.Gathering cells = new OutsideCells.Gathering(4);
        cells.figure(0, municipality, CellStatus.FINAL);
        cells.figure(1, first, CellStatus.FINAL);
        cells.figure(2, second, CellStatus.FINAL);
        cells.figure(3, 10, CellStatus.FINAL);
        return new OutsideContent(definition, cells.all());
    }

    /** A table of as many dimensions as there are numbers, each with so many categories and no total, all of them empty. */
    public static OutsideTable withoutTotals(int... sizes) {
        List<Dimension> dimensions = new ArrayList<>();
        for (int size : sizes) {
            DimensionId id = new DimensionId("dimension" + (char) ('A' + dimensions.size()));
            dimensions.add(new Dimension(
                    id,
                    BilingualText.same(id.value()),
                    CodeList.of(IntStream.range(0, size)
                            .mapToObj(i -> new Category(new Code("c" + i), BilingualText.same("C" + i), 1, List.of()))
                            .toList())));
        }
        OutsideDefinition narrow = residents(0, 0, 0).definition();
        OutsideDefinition definition = new OutsideDefinition(
                new TableId("without-totals"),
                narrow.title(),
                narrow.description(),
                dimensions,
                narrow.timeLabel(),
                List.of(SeriesPeriod.parse("2023"), SeriesPeriod.parse("2024")),
                narrow.measures(),
                List.of(),
                narrow.source(),
                narrow.referenceDate(),
                null);
        OutsideContent content = new OutsideContent(
                definition, new OutsideCells.Gathering(2 * IntStream.of(sizes).reduce(1, Math::multiplyExact)).all());
        return new OutsideTable(version(content, 1), content);
    }

    /** A version of it, imported on 1 March 2024 and so many days later. */
    public static OutsideVersion.Published version(OutsideContent content, int number) {
        @Nullable BilingualText reason = number == 1 ? null : REASON;
        return new OutsideVersion.Published(
                new OutsideVersionId(content.definition().id(), number),
                content.checksum(),
                new Signature(new AccountName("analyst"), IMPORTED.plusSeconds(86_400L * (number - 1))),
                reason);
    }

    /** The first version of it taken back, four days after its import. */
    public static PublicChange.OutsideWithdrawn withdrawal(OutsideContent content) {
        return new PublicChange.OutsideWithdrawn(
                version(content, 1)
                        .withdraw(
                                new Signature(new AccountName("publisher"), IMPORTED.plusSeconds(4 * 86_400L)), REASON),
                content.definition().title());
    }
}
