package nl.leiden.internationals.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinearBoundsTest {

    private static final String STATE = "2024-01-01";
    private static final TableShape TABLE = new TableShape(
            "two-kinds",
            "residents",
            List.of(new Axis("kind", List.of("T", "a", "b"), Map.of("a", List.of("T"), "b", List.of("T")))));

    /** Eight and one are published as 17 and 5, and their sum of nine as 0: nothing but eight and one lies within nine of all three. */
    @Test
    void a_small_count_that_the_bounds_leave_one_number_for_is_found_out() {
        List<Outcome> outcomes = attack(Map.of("a", 17, "b", 5, "T", 0));
        assertThat(outcomes)
                .filteredOn(Outcome::breached)
                .extracting(Outcome::attack)
                .containsExactly(
                        "small counts found out by linear bounds",
                        "narrowest interval by linear programming, in persons");
    }

    @Test
    void with_one_person_of_slack_it_is_not() {
        assertThat(attack(Map.of("a", 16, "b", 5, "T", 0))).noneMatch(Outcome::breached);
    }

    private static List<Outcome> attack(Map<String, Integer> published) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            people.add(new Person("person-" + i, List.of("residents"), Map.of("kind", i < 8 ? "a" : "b")));
        }
        Truth truth = Truth.of(List.of(TABLE), Map.of(STATE, people), "");
        return new LinearBounds(Noise.strict()).on(Harvest.of(new Published(published)), truth);
    }

    /** One table of one state, as it is said to be published. */
    private record Published(Map<String, Integer> numbers) implements PublishedSurface {

        @Override
        public List<TableShape> tables() {
            return List.of(TABLE);
        }

        @Override
        public List<String> states() {
            return List.of(STATE);
        }

        @Override
        public List<String> ways() {
            return List.of("plain");
        }

        @Override
        public Map<Cell, Integer> counts(TableShape table, String state, String way) {
            return Map.of(
                    table.cell(state, List.of("a")), numbers.getOrDefault("a", 0),
                    table.cell(state, List.of("b")), numbers.getOrDefault("b", 0),
                    table.cell(state, List.of("T")), numbers.getOrDefault("T", 0));
        }

        @Override
        public Map<Cell, Map<String, Double>> derived(TableShape table, String state) {
            return Map.of();
        }
    }
}
