package nl.leiden.internationals.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.SharedData;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The official test persons of the register and two extracts of real size go in over HTTP and come out as published figures. What is
 * expected was computed by the reference implementation of the counting rules ({@code tools/expected-figures.py} of the shared folder).
 */
@ExtendWith(ArquillianExtension.class)
class RealInputsIT {

    private static final String REASON = "&reasonNl=Nieuwe%20levering&reasonEn=New%20delivery";
    /** Largest noise of the default parameters. */
    private static final int D = 9;

    private final Monitor monitor = new Monitor(WarDeployment.root()).withDemoFigures();

    @Test
    void the_official_test_persons_are_counted_and_rejected_row_by_row_as_expected() throws IOException {
        JsonNode expected = expected("data/extracts/gbav-testset-2022-05-02.expected.json");
        Monitor.Answer accepted = monitor.upload(
                "referenceDate=2022-05-02&maxRejectedPercent=100",
                "text/csv",
                Files.readAllBytes(SharedData.file("data/extracts/gbav-testset-2022-05-02.csv")));
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        String extract = accepted.header("Location");
        JsonNode report = monitor.to(extract).as("analyst").answer().json().path("report");
        assertReport(report, expected);
        JsonNode rejections = monitor.to(extract + "/rejections?pageSize=1000")
                .as("analyst")
                .answer()
                .json()
                .path("rejections");
        assertThat(rows(rejections)).isEqualTo(rows(expected.path("rejected").path("rows")));
        assertThat(monitor.to(extract + "/rejections?format=csv")
                        .as("analyst")
                        .answer()
                        .body())
                .startsWith("line,column,rule,value,message_nl,message_en")
                .hasLineCount(rejections.size() + 1);
    }

    @Test
    void an_extract_of_2023_becomes_a_revision_whose_figures_lie_within_the_noise() throws IOException {
        JsonNode report = reportOf(publishAndCheck("2023"));
        // published by the municipality: 127,046 residents and 16,643 internationals on 1 January 2023
        assertThat(report.path("residents").asInt()).isEqualTo(127_046);
        assertThat(report.path("internationals").asInt()).isEqualTo(16_643);
    }

    @Test
    void an_extract_of_2024_becomes_a_revision_whose_figures_lie_within_the_noise() throws IOException {
        publishAndCheck("2024");
    }

    /** Names the release. */
    private String publishAndCheck(String year) throws IOException {
        String date = year + "-01-01";
        JsonNode expected = expected("data/extracts/leiden-" + year + ".expected.json");
        byte[] extract = Files.readAllBytes(SharedData.file("data/extracts/leiden-" + year + ".csv.gz"));
        Monitor.Answer withoutReason = monitor.upload("referenceDate=" + date, "application/gzip", extract);
        assertThat(withoutReason.status()).as(withoutReason.body()).isEqualTo(409);
        Monitor.Answer accepted = monitor.upload("referenceDate=" + date + REASON, "application/gzip", extract);
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        assertReport(accepted.json().path("report"), expected);
        String release = accepted.json().path("release").asText();
        monitor.publish(release);
        String data = "/api/v1/tables/internationals-by-nationality-and-district/data?year=" + year
                + "&nationality=*&district=*";
        Monitor.Answer published =
                monitor.await(data, a -> a.status() == 200 && vintageOf(a).contains(release));
        assertNear(published.json(), expected);
        return release;
    }

    private static String vintageOf(Monitor.Answer answer) {
        return answer.json().path("extension").toString();
    }

    private JsonNode reportOf(String release) {
        for (JsonNode extract :
                monitor.to("/api/v1/extracts").as("analyst").answer().json().path("extracts")) {
            if (extract.path("release").asText().equals(release)) {
                return extract.path("report");
            }
        }
        throw new AssertionError("no report of " + release);
    }

    private static void assertReport(JsonNode report, JsonNode expected) {
        assertThat(report.path("residents")).isEqualTo(expected.path("residents"));
        assertThat(report.path("internationals")).isEqualTo(expected.path("internationals"));
        assertThat(report.path("rows")).isEqualTo(expected.path("rows"));
        assertThat(report.path("rejected")).isEqualTo(expected.path("rejected").path("total"));
        assertThat(report.path("rejectedByRule"))
                .isEqualTo(expected.path("rejected").path("perRule"));
        assertThat(report.path("skippedByReason"))
                .isEqualTo(expected.path("skipped").path("perReason"));
        assertShares(report, expected.path("perGroupBasis"));
    }

    /** Groups are told in whole per cents, and not at all where a per cent would be a few people. */
    private static void assertShares(JsonNode report, JsonNode expected) {
        long internationals = report.path("internationals").asLong();
        if (internationals < 1_000) {
            assertThat(report.path("groups")).isEmpty();
            return;
        }
        List<Integer> shares = new ArrayList<>();
        expected.forEach(count -> shares.add((int) Math.round(100.0 * count.asLong() / internationals)));
        List<Integer> told = new ArrayList<>();
        report.path("groups").forEach(group -> told.add(group.path("percent").asInt()));
        assertThat(told).containsExactlyInAnyOrderElementsOf(shares);
        expected.forEach(count -> assertThat(count.asLong() <= 100
                        || !report.path("groups").toString().contains(count.asText()))
                .as("no exact count of a group")
                .isTrue());
    }

    private static List<String> rows(JsonNode rejections) {
        List<String> rows = new ArrayList<>();
        rejections.forEach(r -> rows.add(r.path("line").asText()
                + ' '
                + r.path("column").asText()
                + ' '
                + r.path("rule").asText()));
        return rows;
    }

    /** Every published cell of nationality × district lies within D of the true one. */
    private static void assertNear(JsonNode dataset, JsonNode expected) {
        JsonNode nationalities =
                dataset.path("dimension").path("nationality").path("category").path("index");
        JsonNode districts =
                dataset.path("dimension").path("district").path("category").path("index");
        int compared = 0;
        for (String code : names(expected.path("perNationalityDistrict"))) {
            for (String district : names(expected.path("perNationalityDistrict").path(code))) {
                if (!code.equals("0001")) {
                    String ours = district.equals("onbekend") ? "unknown" : district;
                    int cell = position(nationalities, code) * districts.size() + position(districts, ours);
                    int published = dataset.path("value").path(cell).asInt();
                    int truth = expected.path("perNationalityDistrict")
                            .path(code)
                            .path(district)
                            .asInt();
                    assertThat(published).as(code + " in " + district).isBetween(truth - D, truth + D);
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(500);
        int total = dataset.path("value")
                .path(position(nationalities, "T") * districts.size() + position(districts, "T"))
                .asInt();
        int truth = expected.path("internationals").asInt();
        assertThat(total).isBetween(truth - D, truth + D);
    }

    private static int position(JsonNode index, String code) {
        if (index.isArray()) {
            for (int i = 0; i < index.size(); i++) {
                if (index.path(i).asText().equals(code)) {
                    return i;
                }
            }
        }
        return index.path(code).asInt(-1);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode expected(String path) throws IOException {
        return new ObjectMapper().readTree(SharedData.file(path).toFile());
    }
}
