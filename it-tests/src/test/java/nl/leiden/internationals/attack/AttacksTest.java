package nl.leiden.internationals.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.leiden.internationals.population.disclosure.RegisterAudit;
import nl.leiden.internationals.population.register.Areas;
import nl.leiden.internationals.population.register.Nationalities;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.RegisteredTable;
import nl.leiden.internationals.population.tables.TableDefinition;
import nl.leiden.internationals.population.tables.TableRegister;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The attacks themselves, on a model of the monitor: they leave a sound one alone and see every mistake that is planted in it. */
class AttacksTest {

    private static final Noise NOISE = Noise.strict();
    private static final List<String> STATES = List.of("2022-10-01", "2023-10-01", "2023-10-01-r2");

    private static List<TableShape> tables = List.of();
    private static Truth truth = Truth.of(List.of(), Map.of(), "");
    private static Truth otherKeys = truth;
    private static PublishedSurface sound = new ModelSurface(List.of(), List.of(), truth, NOISE);
    private static List<Attack> attacks = List.of();
    private static Map<String, Double> audited = Map.of();

    @BeforeAll
    static void publishTheTown() {
        List<TableDefinition> register =
                TableRegister.on(ReferenceDate.parse("2023-10-01"), Nationalities.official(), Areas.official()).stream()
                        .map(RegisteredTable::definition)
                        .toList();
        tables = register.stream().map(AttacksTest::shape).toList();
        PlantedTown town = new PlantedTown();
        Map<String, List<Person>> people = new LinkedHashMap<>();
        for (String state : STATES) {
            String date = Harvest.referenceDate(state);
            people.put(
                    state,
                    CountedExtract.people(town.extract(date, state.endsWith("r2") ? 2 : 1), ReferenceDate.parse(date)));
        }
        truth = Truth.of(tables, people, "truth");
        otherKeys = Truth.of(tables, people, "second secret");
        sound = new ModelSurface(tables, STATES, Truth.of(tables, people, "secret"), NOISE);
        audited = RegisterAudit.of(register, NOISE.variance()).tables().stream()
                .collect(Collectors.toMap(audit -> audit.table().value(), RegisterAudit.AuditedTable::leastVariance));
        attacks = List.of(
                new Differencing(NOISE),
                new YearOnYear(NOISE),
                new Averaging(NOISE),
                new AtTheirWord(NOISE),
                new EquivalentQueries(),
                new DerivedFigures(),
                new LeastSquares(NOISE),
                new WeakestCell(NOISE, audited),
                new LinearBounds(NOISE),
                new OneMoreOrLess(NOISE),
                new Utility(NOISE));
    }

    @Test
    void a_sound_monitor_keeps_to_every_bound() {
        Findings findings = attack(sound, attacks);
        System.out.println(findings.asTable());
        assertThat(findings.breaches()).isEmpty();
    }

    @Test
    void a_format_that_adds_up_published_counts_is_seen() {
        assertThat(breaches(PlantedFault.oneWayAddsUp(sound, "csv"), new EquivalentQueries(), new Averaging(NOISE)))
                .anyMatch(attack -> attack.startsWith("the same cell asked for in another way"))
                .anyMatch(attack -> attack.startsWith("groups of people with several numbers"));
    }

    @Test
    void totals_that_are_added_up_everywhere_are_seen() {
        assertThat(breaches(
                        PlantedFault.addsUp(sound),
                        new EquivalentQueries(),
                        new LinearBounds(NOISE),
                        new Utility(NOISE)))
                .anyMatch(attack -> attack.startsWith("the same people in another cell or table"))
                .anyMatch(attack -> attack.startsWith("counts further than D from the truth"))
                .anyMatch(attack -> attack.startsWith("noise of large counts: variance"));
    }

    @Test
    void a_second_secret_for_one_year_is_seen() {
        assertThat(breaches(
                        PlantedFault.secondSecret(sound, "2023-10-01", otherKeys, NOISE),
                        new YearOnYear(NOISE),
                        new Averaging(NOISE)))
                .anyMatch(attack -> attack.startsWith("the same people counted differently from year to year"))
                .anyMatch(attack -> attack.startsWith("the same people counted differently from revision to revision"))
                .anyMatch(attack -> attack.startsWith("average of all tellings: variance"));
    }

    @Test
    void a_second_secret_for_one_table_is_seen() {
        assertThat(breaches(
                        PlantedFault.secondSecretOfATable(
                                sound, "internationals-by-nationality-and-district", otherKeys, NOISE),
                        new EquivalentQueries(),
                        new Averaging(NOISE)))
                .anyMatch(attack -> attack.startsWith("the same people in another cell or table"))
                .anyMatch(attack -> attack.startsWith("groups of people with several numbers"));
    }

    @Test
    void totals_of_everything_that_are_exact_are_seen() {
        assertThat(breaches(PlantedFault.exactTotals(sound, truth), new AtTheirWord(NOISE)))
                .anyMatch(attack -> attack.startsWith("totals of everything taken at their word"));
    }

    @Test
    void one_kind_of_margin_that_is_exact_is_seen() {
        assertThat(breaches(
                        PlantedFault.exact(
                                sound,
                                (table, cell) -> table.id().equals("internationals-by-group-and-district")
                                        && cell.codes().getFirst().equals(Axis.TOTAL),
                                truth),
                        new AtTheirWord(NOISE)))
                .anyMatch(attack -> attack.contains("kinds, internationals-by-group-and-district, all of group"));
    }

    @Test
    void cells_that_are_exact_are_seen_by_whoever_subtracts_and_by_least_squares() {
        assertThat(breaches(
                        PlantedFault.exact(sound, (table, cell) -> true, truth),
                        new Differencing(NOISE),
                        new YearOnYear(NOISE),
                        new LeastSquares(NOISE)))
                .anyMatch(attack -> attack.startsWith("one person more, a year and the next: exact"))
                .anyMatch(attack ->
                        attack.startsWith("least squares, one table, internationals-by-nationality-and-district"))
                .anyMatch(attack -> attack.startsWith("other people, change from year to year: exact"));
    }

    @Test
    void one_kind_of_cell_that_is_exact_is_seen_by_least_squares() {
        assertThat(breaches(
                        PlantedFault.exact(
                                sound,
                                (table, cell) ->
                                        table.id().equals("internationals-by-bloc-age-and-sex") && cell.totals() == 0,
                                truth),
                        new LeastSquares(NOISE)))
                .contains(
                        "least squares, one table, internationals-by-bloc-age-and-sex (bloc 1, age 2, sex 1): variance left",
                        "least squares, all tables, internationals-by-bloc-age-and-sex (bloc 1, age 2, sex 1): variance left");
    }

    @Test
    void counts_that_lie_on_the_edge_of_the_noise_are_seen_in_all_tables_together() {
        PublishedSurface exactSmall = PlantedFault.edge(sound, truth, NOISE);

        assertThat(breaches(exactSmall, new OneMoreOrLess(NOISE)))
                .containsExactly("small counts of which all tables together leave one number");
    }

    @Test
    void an_audit_that_has_missed_a_sum_is_seen() {
        Map<String, Double> mistaken = new HashMap<>(audited);
        mistaken.merge("newcomers-by-bloc-and-age", 0.02, Double::sum);

        assertThat(breaches(sound, new WeakestCell(NOISE, mistaken)))
                .containsExactly(
                        "least squares, all tables, weakest cell of newcomers-by-bloc-and-age: variance beside the audit");
    }

    @Test
    void shares_of_true_counts_are_seen() {
        assertThat(breaches(new PlantedFault.TrueShares(sound, truth), new DerivedFigures()))
                .containsExactly("shares and changes that published counts do not explain");
    }

    private static List<String> breaches(PublishedSurface surface, Attack... by) {
        return attack(surface, List.of(by)).breaches().stream()
                .map(Outcome::attack)
                .toList();
    }

    private static Findings attack(PublishedSurface surface, List<Attack> attacks) {
        Harvest harvest = Harvest.of(surface);
        List<Outcome> outcomes = new ArrayList<>();
        for (Attack attack : attacks) {
            outcomes.addAll(attack.on(harvest, truth));
        }
        return new Findings(outcomes);
    }

    private static TableShape shape(TableDefinition table) {
        return new TableShape(
                table.id().value(),
                table.universe().name().toLowerCase(Locale.ROOT),
                table.dimensions().stream()
                        .map(dimension -> new Axis(
                                dimension.id().value(),
                                dimension.codes().categories().stream()
                                        .map(category -> category.code().value())
                                        .toList(),
                                dimension.codes().categories().stream()
                                        .collect(Collectors.toMap(
                                                category -> category.code().value(), AttacksTest::parents))))
                        .toList());
    }

    private static List<String> parents(Category category) {
        return category.parents().stream().map(code -> code.value()).toList();
    }
}
