package nl.leiden.internationals.population.port;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.extract.ExtractEncoding;
import nl.leiden.internationals.population.extract.ExtractId;
import nl.leiden.internationals.population.extract.ExtractImport;
import nl.leiden.internationals.population.extract.ExtractRefusal;
import nl.leiden.internationals.population.extract.ImportReport;
import nl.leiden.internationals.population.extract.Rejection;
import nl.leiden.internationals.population.figures.Comparison;
import nl.leiden.internationals.population.figures.Plausibility;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.release.Signature;
import nl.leiden.internationals.population.tables.Code;

/** Imports in every state, for tests. */
public final class SampleImports {

    private static final Instant FINISHED = Instant.parse("2024-03-01T08:00:01.654321Z");

    private SampleImports() {}

    public static ExtractId id(int number) {
        return new ExtractId("00000000-0000-4000-8000-%012d".formatted(number));
    }

    /** Begun that many seconds after eight o'clock on 1 March 2024, of the extract of 1 January 2024. */
    public static ExtractImport.Running running(int number) {
        Instant begun = SampleReleases.marchFirst(2024).plusSeconds(number);
        return new ExtractImport.Running(
                id(number), ReferenceDate.parse("2024-01-01"), new Signature(SampleReleases.ANALYST, begun));
    }

    public static ExtractImport.Drafted drafted(int number) {
        return running(number).draft(FINISHED, SampleReleases.first(2024), report(3), plausibility());
    }

    /** An import in each state, a refusal with and without a report. */
    public static List<ExtractImport> inEveryState() {
        return List.of(
                running(1),
                drafted(2),
                running(3).draft(FINISHED, SampleReleases.second(2024), report(0), unremarkable()),
                running(4).refuse(FINISHED, new ExtractRefusal.DuplicatePseudonym(130_109).message(), null),
                running(5)
                        .refuse(
                                FINISHED,
                                new ExtractRefusal.TooManyRejectedRows(3, 14, 100.0 * 3 / 14, 1.0).message(),
                                report(3)),
                running(6).breakOff(FINISHED, Message.of("import.server-stopped")));
    }

    /** Eight thousand residents, half of them internationals, three rows skipped, and so many rejected. */
    public static ImportReport report(int rejected) {
        return new ImportReport(
                8_003 + rejected,
                8_000,
                4_000,
                new TreeMap<>(Map.of("opschorting-O", 2L, "andere-gemeente", 1L)),
                rejected,
                rejected == 0 ? new TreeMap<>() : new TreeMap<>(Map.of("nationaliteit-vervallen", (long) rejected)),
                IntStream.range(0, Math.min(rejected, ImportReport.LONGEST_LISTING))
                        .mapToObj(SampleImports::rejection)
                        .toList(),
                List.of("toelichting", "Ünbekannt \"met aanhaling\"", "\uD83C\uDF37 \uD83C \u0000"),
                new TreeMap<>(Map.of("student/DUO", 25, "vluchteling/titel-statushouder", 50, "niet-indeelbaar", 25)),
                ExtractEncoding.WINDOWS_1252,
                ';',
                14_600_000_000L);
    }

    private static Rejection rejection(int number) {
        return switch (number % 3) {
            case 0 -> new Rejection(number + 2, "nationaliteit", "nationaliteit-vervallen", "0042");
            case 1 -> new Rejection(number + 2, "geboortedatum", "geboortedatum-onmogelijk", null);
            default -> new Rejection(number + 2, "", "aantal-velden", null);
        };
    }

    private static Plausibility plausibility() {
        BilingualText centre = BilingualText.same("Binnenstad-Zuid");
        return new Plausibility(
                Optional.of(ReferenceDate.parse("2023-01-01")),
                List.of(
                        new Plausibility.Deviation(
                                new Comparison.Line(
                                        Comparison.Subject.RESIDENTS,
                                        Code.TOTAL,
                                        new BilingualText("Totaal", "Total"),
                                        OptionalInt.of(127_046),
                                        140_108),
                                new BigDecimal("5")),
                        new Plausibility.Deviation(
                                new Comparison.Line(
                                        Comparison.Subject.DISTRICT,
                                        new Code("WK054600"),
                                        centre,
                                        OptionalInt.empty(),
                                        0),
                                new BigDecimal("10.50"))));
    }

    private static Plausibility unremarkable() {
        return new Plausibility(Optional.empty(), List.of());
    }

    /** A message that mentions one thing of each kind a message may mention. */
    public static Message messageOfEverything() {
        return Message.of(
                "import.sample",
                "",
                "it's \"quoted\", {0}, \uD83C\uDF37, a half \uD83C, nothing \u0000, \n\t\u2028",
                42,
                Integer.MIN_VALUE,
                14_600_000_000L,
                7L,
                0.1 + 0.2,
                1e300,
                new BigDecimal("12.50"),
                LocalDate.of(2024, 2, 29),
                Instant.parse("2024-03-01T08:00:00.123456789Z"),
                new BilingualText("Eén", "One"),
                Message.of("release.state.draft"),
                Message.of("import.inner", Message.of("import.innermost", 1L), 2));
    }

    /** One refusal of each kind. */
    public static List<ExtractRefusal> refusals() {
        return List.of(
                new ExtractRefusal.IdentifyingColumn("achternaam", 3),
                new ExtractRefusal.CitizenServiceNumbers("", 4),
                new ExtractRefusal.MissingColumns(List.of("geslacht", "buurt")),
                new ExtractRefusal.ColumnTwice("geslacht"),
                new ExtractRefusal.TooManyColumns(6_300, 500),
                new ExtractRefusal.EmptyFile(),
                new ExtractRefusal.NoHeader(),
                new ExtractRefusal.NoRows(),
                new ExtractRefusal.SecondHeader(12),
                new ExtractRefusal.DuplicatePseudonym(Integer.MAX_VALUE + 1L),
                new ExtractRefusal.LineTooLong(7, 1_048_576),
                new ExtractRefusal.NotText(1),
                new ExtractRefusal.WideEncoding(),
                new ExtractRefusal.MixedEncoding(9),
                new ExtractRefusal.PartAfterFile(),
                new ExtractRefusal.CutOffFile(10),
                new ExtractRefusal.ProbablyCutOff(10),
                new ExtractRefusal.CutOffArchive(),
                new ExtractRefusal.DamagedArchive(),
                new ExtractRefusal.NotAsAnnounced("application/zip"),
                new ExtractRefusal.EmptyArchive(),
                new ExtractRefusal.SeveralFiles(),
                new ExtractRefusal.UnpacksTooFar(4L << 30),
                new ExtractRefusal.TooManyRejectedRows(3, 14, 100.0 * 3 / 14, 0.5),
                new ExtractRefusal.UploadCutOff(1_000, 2_000L),
                new ExtractRefusal.UploadCutOff(1_000, null));
    }
}
