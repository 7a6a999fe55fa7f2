package nl.leiden.internationals.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.leiden.internationals.SharedData;
import nl.leiden.internationals.population.demo.DemoRegister;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.server.Monitor;
import nl.leiden.internationals.server.WarDeployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opentest4j.TestAbortedException;

/**
 * Attacks the deployed monitor over HTTP, by nothing but what everybody can ask for. It publishes the register of 2023 and of 2024, real
 * in size (the synthetic extracts of the shared folder, or without it the demo register), and a planted town in two years and two
 * revisions, whose truth it knows; then it attacks all of it together and prints what each attack achieved beside its bound.
 */
@ExtendWith(ArquillianExtension.class)
class AttackIT {

    private static final Noise NOISE = Noise.strict();
    private static final String REASON = "&reasonNl=Nieuwe%20levering&reasonEn=New%20delivery";
    private static final int REVISIONS = 3;
    /** Of fewer cases an attack says little, and some have cases only if dates of one population are laid side by side. */
    private static final int FEWEST_CASES = 15;

    private static final String[] BETWEEN_TWO = {
        "one person more, two cells of one date: exact",
        "one person more, a year and the next: exact",
        "one person more, a revision and what it replaced: exact",
        "the same people counted differently from year to year",
        "other people, change from year to year: exact",
        "the same people counted differently from revision to revision",
        "other people, change from revision to revision: exact"
    };
    /** Of this size and above, a true count of the planted town is a secret to search for. */
    private static final int STANDS_OUT = 10_000;

    private final Map<String, List<Person>> people = new LinkedHashMap<>();
    private final List<String> extracts = new ArrayList<>();
    private final PlantedTown town = new PlantedTown();

    @Test
    void every_attack_on_all_that_is_published_keeps_to_its_bound() throws IOException, SQLException {
        Monitor unheard = new Monitor(WarDeployment.root()).withDemoFigures();
        Secrets secrets = secrets(new HttpSurface(unheard).tables());
        Channel channel = new Channel(secrets);
        Monitor monitor = new Monitor(WarDeployment.root(), channel::hear);
        HttpSurface surface = new HttpSurface(monitor);
        List<Outcome> outcomes = new ArrayList<>();
        try (TalkativeLog log = new TalkativeLog(Integer.getInteger("monitor.management.port"))) {
            publishEverything(monitor, surface, secrets);
            surface.lookBack();
            askForEverything(monitor, surface);
            Harvest harvest = Harvest.of(surface);
            Truth truth = Truth.of(surface.tables(), people, "truth");
            attacks(monitor).parallelStream()
                    .map(attack -> attack.on(harvest, truth))
                    .forEachOrdered(outcomes::addAll);
            outcomes.addAll(searched(channel, log, harvest));
            assertThatMistakesInTheseAnswersAreSeen(surface, truth);
        }
        Findings findings = new Findings(outcomes);
        System.out.println(findings.asTable());
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.trials() >= FEWEST_CASES)
                .extracting(Outcome::attack)
                .as("attacks that had cases enough")
                .contains(BETWEEN_TWO);
        assertThat(outcomes)
                .extracting(Outcome::attack)
                .as("kinds of cells that were many enough to be judged")
                .filteredOn(attack -> attack.startsWith("least squares, all tables, "))
                .hasSizeGreaterThan(10);
        assertThat(findings.breaches()).as(findings.asTable()).isEmpty();
    }

    private static List<Attack> attacks(Monitor monitor) {
        Map<String, Double> audited = new HashMap<>();
        Monitor.Answer audit =
                monitor.to("/api/v1/register-audit").as("privacy").answer();
        for (JsonNode table : audit.json().path("tables")) {
            audited.put(
                    table.path("table").asText(), table.path("leastVariance").asDouble());
        }
        assertThat(audited).as(audit.body()).isNotEmpty();
        return List.of(
                new Differencing(NOISE),
                new YearOnYear(NOISE),
                new Averaging(NOISE),
                new AtTheirWord(NOISE),
                new EquivalentQueries(),
                new DerivedFigures(),
                new LeastSquares(NOISE),
                new WeakestCell(NOISE, audited),
                new LinearBounds(NOISE),
                new Utility(NOISE));
    }

    private void publishEverything(Monitor monitor, HttpSurface surface, Secrets secrets)
            throws IOException, SQLException {
        for (int year : List.of(2023, 2024)) {
            surface.keep(publish(monitor, year + "-01-01", registerOf(year)));
        }
        surface.keep(publish(monitor, PlantedTown.BEFORE, town.extract(PlantedTown.BEFORE, 1)));
        for (byte[] extract : town.refused()) {
            Monitor.Answer refused = monitor.upload("referenceDate=" + PlantedTown.AFTER, "text/csv", extract);
            assertThat(refused.status()).as(refused.body()).isGreaterThanOrEqualTo(400);
        }
        for (int revision = 1; revision <= REVISIONS; revision++) {
            String release = draft(monitor, PlantedTown.AFTER, town.extract(PlantedTown.AFTER, revision));
            if (revision == REVISIONS) {
                assertThatTheTalliesOfADraftAreFound(secrets);
            }
            monitor.publish(release);
            surface.keep(release);
        }
    }

    /** The register of 1 January of a year: the synthetic extract of real size, or the demo register. */
    private static byte[] registerOf(int year) throws IOException {
        try {
            return Files.readAllBytes(SharedData.file("data/extracts/leiden-" + year + ".csv.gz"));
        } catch (TestAbortedException notThere) {
            ByteArrayOutputStream extract = new ByteArrayOutputStream();
            DemoRegister.shipped().writeTo(extract, ReferenceDate.parse(year + "-01-01"));
            return extract.toByteArray();
        }
    }

    private String publish(Monitor monitor, String date, byte[] extract) {
        String release = draft(monitor, date, extract);
        monitor.publish(release);
        return release;
    }

    /** Uploads, and checks that the test counts the same people as the monitor; names the release. */
    private String draft(Monitor monitor, String date, byte[] extract) {
        boolean packed = extract[0] == 0x1F;
        Monitor.Answer accepted =
                monitor.upload("referenceDate=" + date + REASON, packed ? "application/gzip" : "text/csv", extract);
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        List<Person> counted = CountedExtract.people(extract, ReferenceDate.parse(date));
        assertThat(counted)
                .hasSize(accepted.json().path("report").path("residents").asInt());
        String release = accepted.json().path("release").asText();
        people.put(release, counted);
        extracts.add(accepted.json().path("id").asText());
        return release;
    }

    /** True counts of the planted town that stand out by their size. */
    private Secrets secrets(List<TableShape> tables) {
        Set<Integer> numbers = new HashSet<>(Set.of(PlantedTown.ITALIANS, PlantedTown.ITALIANS_OF_ONE_DISTRICT));
        Set<Integer> municipal = new HashSet<>();
        for (String date : List.of(PlantedTown.BEFORE, PlantedTown.AFTER)) {
            List<Person> counted = CountedExtract.people(town.extract(date, 1), ReferenceDate.parse(date));
            Truth truth = Truth.of(tables, Map.of(date, counted), "");
            for (TableShape table : tables) {
                for (List<String> codes : table.combinations()) {
                    Cell cell = table.cell(date, codes);
                    int number = truth.in(cell).number();
                    boolean everybody =
                            cell.totals() == codes.size() || codes.equals(List.of("international", Axis.TOTAL));
                    if (number >= STANDS_OUT) {
                        (everybody ? municipal : numbers).add(number);
                    }
                }
            }
        }
        numbers.addAll(municipal);
        return new Secrets(PlantedTown.PSEUDONYM, numbers, municipal);
    }

    /** The search of stored rows would find a true count: those of a draft are there, until it is signed off. */
    private static void assertThatTheTalliesOfADraftAreFound(Secrets secrets) throws IOException, SQLException {
        Channel control = new Channel(secrets);
        StoredRows.search(dataDirectory(), control);
        assertThat(control.leaks())
                .extracting(Channel.Leak::where)
                .anyMatch(where -> where.contains("TALLIES.CONTENT"));
    }

    private static Path dataDirectory() {
        return Path.of(System.getProperty("monitor.data.dir"));
    }

    private void askForEverything(Monitor monitor, HttpSurface surface) {
        Crawl crawl = new Crawl(monitor);
        int asked = crawl.api(Map.of(
                "table",
                surface.tables().stream().map(TableShape::id).toList(),
                "release",
                List.copyOf(people.keySet()),
                "extract",
                extracts,
                "district",
                List.of("WK054603"),
                "nationality",
                List.of("0064"),
                "group",
                List.of("student"),
                "bloc",
                List.of("eu")));
        assertThat(asked).as("requests to the API").isGreaterThan(200);
        assertThat(crawl.pages("analyst")).as("pages").isGreaterThan(50);
    }

    private static List<Outcome> searched(Channel channel, TalkativeLog log, Harvest harvest)
            throws IOException, SQLException {
        List<Outcome> outcomes = new ArrayList<>();
        // where the noise was 0, or another cell happens to be published with that number, it is no secret
        Set<String> published = new HashSet<>();
        harvest.counts().values().forEach(count -> published.add(Integer.toString(count)));
        outcomes.add(found("planted numbers and pseudonyms in answers", channel, 0, published));
        long answers = channel.searched();
        channel.readLines("log", log.lines());
        outcomes.add(found("the same in lines of the log", channel, answers, published));
        long lines = channel.searched();
        StoredRows.search(dataDirectory(), channel);
        outcomes.add(found("the same in stored values", channel, lines, published));
        return outcomes;
    }

    private static Outcome found(String where, Channel channel, long before, Set<String> published) {
        List<Channel.Leak> leaks = channel.takeLeaks().stream()
                .filter(leak -> !published.contains(leak.what().replace(" in binary", "")))
                .toList();
        leaks.forEach(System.out::println);
        return Outcome.never(where, leaks.size(), channel.searched() - before);
    }

    /** The same attacks on the same answers, with one mistake planted in them at a time. */
    private void assertThatMistakesInTheseAnswersAreSeen(HttpSurface surface, Truth truth) {
        Truth otherKeys = Truth.of(surface.tables(), people, "second secret");
        String newest = Collections.max(people.keySet());
        assertSeen(
                "a format that adds up", PlantedFault.oneWayAddsUp(surface, "CSV, nl"), truth, new EquivalentQueries());
        assertSeen(
                "a second secret",
                PlantedFault.secondSecret(surface, newest, otherKeys, NOISE),
                truth,
                new EquivalentQueries(),
                new Averaging(NOISE));
        assertSeen("exact totals", PlantedFault.exactTotals(surface, truth), truth, new AtTheirWord(NOISE));
    }

    private static void assertSeen(String mistake, PublishedSurface surface, Truth truth, Attack... attacks) {
        Harvest harvest = Harvest.of(surface);
        List<Outcome> outcomes = new ArrayList<>();
        for (Attack attack : attacks) {
            outcomes.addAll(attack.on(harvest, truth));
        }
        assertThat(outcomes).as(mistake).anyMatch(Outcome::breached);
    }
}
