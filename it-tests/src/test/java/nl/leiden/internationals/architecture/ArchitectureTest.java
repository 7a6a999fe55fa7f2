package nl.leiden.internationals.architecture;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final String ROOT = "nl.leiden.internationals";
    private static final String PLANTED = ROOT + ".architecture.planted";

    private static final Pattern BLAMES_THE_INNOCENT =
            Pattern.compile("^[^<]*<?" + Pattern.quote(PLANTED) + "[a-z.]*\\.Innocent");

    /** For each rule the class below {@link #PLANTED} that breaks it. */
    private static final Map<String, String> VIOLATIONS = Map.ofEntries(
            entry("WEB never knows PORT", "population.api.PageThatReadsAPort"),
            entry("WEB never knows JPA", "population.formats.FormatThatReadsARow"),
            entry("JPA never knows USECASE", "population.jpa.RowThatGivesAnOrder"),
            entry("JPA never knows WEB", "population.jpa.RowThatDrawsAPage"),
            entry("USECASE never knows JPA", "population.usecase.ReadTheRow"),
            entry("USECASE never knows WEB", "population.usecase.DrawThePage"),
            entry("PORT never knows USECASE", "population.port.PortThatGivesAnOrder"),
            entry("PORT never knows JPA", "population.port.PortThatReturnsARow"),
            entry("PORT never knows WEB", "population.port.PortThatDrawsAPage"),
            entry("DOMAIN knows java.base and JSpecify, and nothing else", "population.register.PersistentResident"),
            entry(
                    "USECASE and PORT know of technology only inject, CDI scopes and @Transactional",
                    "population.usecase.CountIntoJson"),
            entry("population knows no other context", "population.register.ResidentWithAnAction"),
            entry(
                    "a context knows another by its id types; only pages bring contexts together",
                    "agenda.actions.ActionWithAFigure"),
            entry("WEB never names a Tally", "population.api.PageThatShowsATally"),
            entry("only population.disclosure makes Figures and reads Tallies", "population.usecase.PublishTheTruth"),
            entry("identity enters in accounts, and nowhere else", "site.PageThatAsksWhoYouAre"),
            entry("time, identity and chance are arguments in DOMAIN and application", "population.usecase.CountToday"),
            entry("type names are domain words", "population.usecase.ExtractManager"),
            entry("every package is @NullMarked", "population.unmarked.Anything"),
            entry("a layer is a Maven module", "population.register.PersistentResident"));

    private static JavaClasses monitor = new ClassFileImporter().importClasses();
    private static JavaClasses planted = new ClassFileImporter().importClasses();

    @BeforeAll
    static void read_the_classes() {
        monitor = new ClassFileImporter()
                .withImportOption(ArchitectureTest::isMainCode)
                .importPackages(ROOT);
        planted = new ClassFileImporter().importPackages(PLANTED);
    }

    static Stream<ArchRule> rules() {
        return new Blueprint(ROOT).rules().stream();
    }

    static Stream<ArchRule> rulesOnPlantedClasses() {
        return new Blueprint(PLANTED).rules().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_monitor_keeps_the_rule(ArchRule rule) {
        rule.check(monitor);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesOnPlantedClasses")
    void the_rule_sees_the_violation_planted_for_it(ArchRule rule) {
        String violation = PLANTED + "." + VIOLATIONS.get(rule.getDescription());
        assertThat(rule.evaluate(planted).getFailureReport().getDetails())
                .as("violations of: " + rule.getDescription())
                .anyMatch(line -> line.contains(violation));
    }

    @Test
    void what_keeps_the_rules_is_not_reported() {
        assertThat(rulesOnPlantedClasses()
                        .filter(rule -> !rule.getDescription().equals("a layer is a Maven module"))
                        .flatMap(rule -> rule.evaluate(planted).getFailureReport().getDetails().stream())
                        .filter(line -> BLAMES_THE_INNOCENT.matcher(line).find()))
                .isEmpty();
    }

    @Test
    void every_planted_violation_belongs_to_a_rule() {
        assertThat(rules().map(ArchRule::getDescription).collect(Collectors.toSet()))
                .isEqualTo(VIOLATIONS.keySet());
    }

    @Test
    void no_layer_is_empty() {
        Blueprint blueprint = new Blueprint(ROOT);
        Set<Layer> seen = monitor.stream()
                .filter(blueprint::isOurs)
                .map(blueprint::layer)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Layer.class)));
        assertThat(seen).containsExactlyInAnyOrder(Layer.values());
    }

    @Test
    void the_confidential_types_have_the_names_that_the_rules_speak_of() {
        assertThat(monitor.get(ROOT + ".population.disclosure.Tally").getAllMethods())
                .extracting(method -> method.getName())
                .contains("n", "key");
        assertThat(monitor.get(ROOT + ".population.disclosure.Figure").getAllMethods())
                .extracting(method -> method.getName())
                .contains("of");
    }

    /** Without tests, and without the classes that the template engine generates. */
    private static boolean isMainCode(Location location) {
        return !location.contains("/test-classes/")
                && !location.contains("-tests.jar")
                && !location.contains("/site/templates/");
    }
}
