package nl.leiden.internationals.population.formats.outside;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.leiden.internationals.population.figures.CellReader;
import nl.leiden.internationals.population.figures.CellStatus;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.outside.OutsideTable;
import nl.leiden.internationals.population.outside.SampleOutsideTables;
import nl.leiden.internationals.population.tables.TableId;
import nl.leiden.internationals.site.ProblemError;

/** Descriptions and data as an analyst sends them, and what comes of reading them. */
final class SampleUploads {

    static final TableId ID = new TableId("international-students");

    /** Two faculties and all, tidy, with a status beside the figure. */
    static final String DESCRIPTION = """
            {"title": {"nl": "Studenten", "en": "Students"},
             "source": {"name": {"nl": "Universiteit", "en": "University"},
                        "licence": "https://creativecommons.org/licenses/by/4.0/"},
             "referenceDate": "2023-10-01",
             "time": {"column": "studiejaar"},
             "dimensions": [{"id": "faculty", "label": {"nl": "Faculteit", "en": "Faculty"}, "categories": [
                {"code": "T", "label": {"nl": "Alle", "en": "All"}},
                {"code": "LAW", "label": {"nl": "Rechten", "en": "Law"}},
                {"code": "HUM", "label": {"nl": "=HYPERLINK(\\"http://x\\")", "en": "@Humanities"}}]}],
             "measures": [{"code": "students", "label": {"nl": "Studenten", "en": "Students"},
                           "unit": {"nl": "personen", "en": "persons"}, "decimals": 0}],
             "notes": [{"text": {"nl": "Voorlopig.", "en": "Provisional."}, "mandatory": true,
                        "about": {"year": "2023-2024", "faculty": "LAW"}}]}
            """;

    static final String DATA = """
            faculty,studiejaar,students,status
            T,2022-2023,300,
            LAW,2022-2023,200,final
            HUM,2022-2023,,withheld
            T,2023-2024,310,provisional
            LAW,2023-2024,210,P
            """;

    static OutsideReading read(String description, String data) {
        return OutsideReading.of(
                ID,
                OutsideUpload.of(Map.of(
                        OutsideUpload.DESCRIPTION, description.getBytes(StandardCharsets.UTF_8),
                        OutsideUpload.DATA, data.getBytes(StandardCharsets.UTF_8))));
    }

    static OutsideReading.Read good(OutsideReading reading) {
        return switch (reading) {
            case OutsideReading.Read read -> read;
            case OutsideReading.Refused refused ->
                throw new AssertionError(refused.faults().told());
        };
    }

    static List<ProblemError> faults(OutsideReading reading) {
        return switch (reading) {
            case OutsideReading.Read read -> throw new AssertionError("nothing was wrong: " + read);
            case OutsideReading.Refused refused -> refused.faults().told();
        };
    }

    static List<String> codes(OutsideReading reading) {
        return faults(reading).stream().map(ProblemError::code).toList();
    }

    static List<String> cells(OutsideReading.Read read) {
        OutsideTable table = new OutsideTable(SampleOutsideTables.version(read.content(), 1), read.content());
        List<String> cells = new ArrayList<>();
        ((Selection) Selection.of(table, Map.of("measure", List.of("*")), 1_000)).read(new CellReader() {
            @Override
            public void figure(long unscaled, int decimals, CellStatus status) {
                cells.add(BigDecimal.valueOf(unscaled, decimals) + " " + status);
            }

            @Override
            public void nothing(CellStatus status) {
                cells.add(status.code());
            }
        });
        return cells;
    }

    private SampleUploads() {}
}
