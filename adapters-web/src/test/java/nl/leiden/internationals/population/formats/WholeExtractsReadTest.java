package nl.leiden.internationals.population.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.leiden.internationals.SharedData;
import nl.leiden.internationals.population.extract.ExtractReading.Counted;
import nl.leiden.internationals.population.extract.ImportReport;
import nl.leiden.internationals.population.register.Group;
import nl.leiden.internationals.population.register.Sex;
import nl.leiden.internationals.population.tables.CodeLists;
import nl.leiden.internationals.population.tables.TableRegister;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole files, from bytes to report and tallies, against the independent reference implementation of the counting rules. */
class WholeExtractsReadTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "gbav-testset-2022-05-02, csv, 2022-05-02",
        "leiden-2023, csv.gz, 2023-01-01",
        "leiden-2024, csv.gz, 2024-01-01"
    })
    void report_and_tallies_equal_those_of_the_reference_implementation(String name, String ending, String date)
            throws IOException {
        JsonNode expected = new ObjectMapper()
                .readTree(SharedData.file("data/extracts/" + name + ".expected.json")
                        .toFile());

        Counted counted = read("data/extracts/" + name + "." + ending, date);

        assertReport(counted.report(), expected);
        assertThat(counted.groupBasis()).isEqualTo(numbers(expected.get("perGroupBasis")));
        assertTallies(ExactCounts.of(counted.tallies(), Reading.tablesOn(date)), expected);
    }

    private static Counted read(String file, String date) throws IOException {
        try (InputStream upload = Files.newInputStream(SharedData.file(file))) {
            return Reading.counted(Reading.read(upload, ExtractMediaType.CSV, ReadingLimits.usual(), date));
        }
    }

    private static void assertReport(ImportReport report, JsonNode expected) {
        assertThat(report.rows()).isEqualTo(expected.get("rows").asLong());
        assertThat(report.residents()).isEqualTo(expected.get("residents").asLong());
        assertThat(report.internationals())
                .isEqualTo(expected.get("internationals").asLong());
        assertThat(report.skippedByReason())
                .isEqualTo(numbers(expected.get("skipped").get("perReason")));
        assertThat(report.rejectedByRule())
                .isEqualTo(numbers(expected.get("rejected").get("perRule")));
        assertThat(report.ignoredColumns()).isEmpty();
        assertThat(report.listing().stream()
                        .map(r -> r.line() + " " + r.column() + " " + r.rule())
                        .toList())
                .isEqualTo(lines(expected.get("rejected").get("rows")));
    }

    private static void assertTallies(ExactCounts exact, JsonNode expected) {
        assertThat(exact.by(TableRegister.BY_NATIONALITY, codes -> codes.get(0)))
                .isEqualTo(internationals(counts(expected.get("perNationality"))));
        assertThat(exact.by(
                        TableRegister.BY_NATIONALITY_AND_DISTRICT, codes -> codes.get(0) + "/" + place(codes.get(1))))
                .isEqualTo(internationals(nested(expected.get("perNationalityDistrict"))));
        assertThat(exact.by(TableRegister.BY_GROUP_AND_DISTRICT, codes -> group(codes.get(0))))
                .isEqualTo(counts(expected.get("perGroup")));
        assertThat(exact.by(TableRegister.BY_BLOC_AGE_AND_SEX, codes -> age(codes.get(1)) + "/" + sex(codes.get(2))))
                .isEqualTo(nested(expected.get("perAgeBandSex")));
        assertThat(exact.by(TableRegister.BY_GROUP_AGE_AND_SEX, codes -> age(codes.get(1)) + "/" + sex(codes.get(2))))
                .isEqualTo(nested(expected.get("perAgeBandSex")));
        Map<String, Integer> perDistrict = nested(expected.get("perDistrict"));
        assertThat(exact.by(
                        TableRegister.RESIDENTS_BY_ORIGIN_AND_DISTRICT, codes -> place(codes.get(1)) + "/residents"))
                .isEqualTo(only(perDistrict, "residents"));
        assertThat(exact.by(
                        TableRegister.RESIDENTS_BY_ORIGIN_AND_NEIGHBOURHOOD,
                        codes -> place(districtOf(codes.get(1))) + "/residents"))
                .isEqualTo(only(perDistrict, "residents"));
        assertThat(exact.by(TableRegister.BY_GROUP_AND_DISTRICT, codes -> place(codes.get(1)) + "/internationals"))
                .isEqualTo(only(perDistrict, "internationals"));
    }

    private static String place(String district) {
        return district.equals("unknown") ? "onbekend" : district;
    }

    /** By the digits of the code alone. */
    private static String districtOf(String neighbourhood) {
        return neighbourhood.replaceFirst("^(?:BU|WK)([0-9]{6}).*$", "WK$1");
    }

    private static String age(String band) {
        return band.equals("unknown") ? "onbekend" : band;
    }

    private static String sex(String code) {
        return Stream.of(Sex.values())
                .filter(sex -> CodeLists.code(sex).value().equals(code))
                .map(Sex::registerCode)
                .collect(Collectors.joining());
    }

    private static String group(String code) {
        return Stream.of(Group.values())
                .filter(group -> CodeLists.code(group).value().equals(code))
                .map(Group::registerCode)
                .collect(Collectors.joining());
    }

    private static Map<String, Integer> internationals(Map<String, Integer> all) {
        all.keySet().removeIf(code -> code.startsWith("0001"));
        return all;
    }

    private static Map<String, Integer> only(Map<String, Integer> all, String measure) {
        Map<String, Integer> some = new TreeMap<>(all);
        some.keySet().removeIf(name -> !name.endsWith("/" + measure));
        return some;
    }

    private static List<String> lines(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.get("line").asLong() + " " + row.get("column").asText() + " "
                        + row.get("rule").asText())
                .toList();
    }

    private static Map<String, Long> numbers(JsonNode object) {
        Map<String, Long> numbers = new TreeMap<>();
        object.properties().forEach(e -> numbers.put(e.getKey(), e.getValue().asLong()));
        return numbers;
    }

    private static Map<String, Integer> counts(JsonNode object) {
        Map<String, Integer> counts = new TreeMap<>();
        object.properties().forEach(e -> counts.put(e.getKey(), e.getValue().asInt()));
        return counts;
    }

    private static Map<String, Integer> nested(JsonNode object) {
        Map<String, Integer> counts = new TreeMap<>();
        object.properties()
                .forEach(outer -> counts(outer.getValue())
                        .forEach((inner, number) -> counts.put(outer.getKey() + "/" + inner, number)));
        return counts;
    }
}
