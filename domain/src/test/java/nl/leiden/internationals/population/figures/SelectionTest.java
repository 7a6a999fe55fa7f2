package nl.leiden.internationals.population.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.CodeList;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.tables.Note;
import nl.leiden.internationals.population.tables.TableRegister;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static final int PLENTY = 100_000;

    private final FigureTable table = SampleFigures.growingTown()
            .table(TableRegister.BY_NATIONALITY_AND_DISTRICT)
            .orElseThrow();

    @Test
    void chosen_cells_come_in_the_order_of_the_choice_the_measure_running_fastest() {
        Selection selection = selected(Map.of(
                "nationality", List.of("0336", "0064"),
                "district", List.of("T"),
                "year", List.of("2024", "2023"),
                "measure", List.of("count", "share")));
        assertThat(values(selection))
                .containsExactly(
                        count("0336", 1),
                        share("0336", 1),
                        count("0336", 0),
                        share("0336", 0),
                        count("0064", 1),
                        share("0064", 1),
                        count("0064", 0),
                        share("0064", 0));
    }

    @Test
    void what_is_not_named_comes_whole_and_the_measure_is_the_count() {
        Selection selection = selected(Map.of("nationality", List.of("0064")));
        assertThat(selection.axes())
                .extracting(a -> a.id().value())
                .containsExactly("nationality", "district", "year", "measure");
        assertThat(selection.size())
                .isEqualTo(table.definition().dimensions().get(1).codes().size() * 2);
        assertThat(values(selection)).hasSize(selection.size());
    }

    /** Who checks a change needs the releases of both years that it was computed from. */
    @Test
    void a_change_is_made_from_the_vintages_of_two_years_and_a_count_from_that_of_its_own() {
        Map<String, List<String>> of2024 = Map.of("nationality", List.of("0064"), "year", List.of("2024"));
        Selection count = selected(of2024);
        assertThat(count.vintages()).extracting(TableVintage::id).containsExactly("2024-01-01-r1");

        for (String measure : List.of("change", "changePercent")) {
            Map<String, List<String>> wanted = new HashMap<>(of2024);
            wanted.put("measure", List.of(measure));
            Selection change = selected(wanted);
            assertThat(change.vintages())
                    .as(measure)
                    .extracting(TableVintage::id)
                    .containsExactly("2023-01-01-r1", "2024-01-01-r1");
            assertThat(change.referenceDates()).containsExactly("2024-01-01");
            wanted.put("year", List.of("2023"));
            assertThat(selected(wanted).vintages())
                    .as("there is no year before it")
                    .extracting(TableVintage::id)
                    .containsExactly("2023-01-01-r1");
        }
    }

    @Test
    void a_code_named_twice_or_beside_all_comes_once() {
        Selection selection = selected(Map.of("nationality", List.of("0064", "0064"), "year", List.of("2024", "*")));
        assertThat(selection.axes().get(0).categories()).hasSize(1);
        assertThat(selection.axes().get(2).categories())
                .extracting(c -> c.code().value())
                .containsExactly("2024", "2023");
    }

    @Test
    void a_level_of_a_hierarchy_is_chosen_by_its_name_so_that_nobody_is_counted_twice() {
        Selection selection = selected(Map.of("nationality", List.of("level(nationality)", "eu")));
        CodeList codes = table.definition().dimensions().getFirst().codes();
        List<String> finest = codes.categories().stream()
                .filter(c -> c.level() == 3)
                .map(c -> c.code().value())
                .toList();
        assertThat(finest).isNotEmpty();
        assertThat(selection.axes().getFirst().categories())
                .extracting(c -> c.code().value())
                .startsWith(finest.toArray(String[]::new))
                .hasSize(finest.size() + 1)
                .endsWith("eu");
    }

    @Test
    void a_level_that_is_none_is_told_with_those_that_are() {
        assertThat(refused(Map.of("nationality", List.of("level(country)", "level(bloc"))))
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem)
                        .isInstanceOfSatisfying(SelectionProblem.UnknownCode.class, unknown -> {
                            assertThat(unknown.nearest())
                                    .containsExactly("level(bloc)", "level(continent)", "level(nationality)");
                        }));
    }

    @Test
    void a_list_with_one_level_lends_it_the_name_of_its_dimension() {
        Selection selection = selected(Map.of("district", List.of("level(district)")));
        assertThat(selection.axes().get(1).categories())
                .hasSize(table.definition().dimensions().get(1).codes().size() - 1)
                .noneMatch(category -> category.code().equals(Code.TOTAL));
    }

    @Test
    void everything_wrong_is_told_at_once_with_the_nearest_that_exists() {
        List<SelectionProblem> problems = refused(Map.of(
                "nationalty", List.of("0064"),
                "district", List.of("WK054610", "T"),
                "year", List.of("2032")));
        assertThat(problems).hasSize(3);
        assertThat(problems)
                .anySatisfy(p -> assertThat(p)
                        .isInstanceOfSatisfying(
                                SelectionProblem.UnknownDimension.class,
                                u -> assertThat(u.nearest().getFirst()).isEqualTo("nationality")))
                .anySatisfy(p -> assertThat(p).isInstanceOfSatisfying(SelectionProblem.UnknownCode.class, u -> {
                    assertThat(u.dimension()).isEqualTo(new DimensionId("district"));
                    assertThat(u.nearest()).contains("WK054600");
                }))
                .anySatisfy(p -> assertThat(p)
                        .isInstanceOfSatisfying(
                                SelectionProblem.UnknownCode.class,
                                u -> assertThat(u.nearest().getFirst()).isEqualTo("2023")));
    }

    @Test
    void of_very_many_codes_that_do_not_exist_all_are_told_and_the_first_are_explained() {
        List<String> codes = IntStream.range(0, 10_000).mapToObj(i -> "x" + i).toList();

        Refused refused = (Refused) Selection.of(table, Map.of("nationality", codes), 1_000);

        assertThat(refused.problems()).hasSize(10_000);
        assertThat(((SelectionProblem.UnknownCode) refused.problems().getFirst()).nearest())
                .isNotEmpty();
        assertThat(((SelectionProblem.UnknownCode) refused.problems().getLast()).nearest())
                .isEmpty();
    }

    @Test
    void a_name_instead_of_a_code_leads_to_the_code() {
        assertThat(refused(Map.of("nationality", List.of("Italy"))))
                .singleElement()
                .isInstanceOfSatisfying(
                        SelectionProblem.UnknownCode.class,
                        u -> assertThat(u.nearest().getFirst()).isEqualTo("0064"));
    }

    @Test
    void a_selection_larger_than_allowed_is_refused_with_its_size() {
        Selected selected = Selection.of(table, Map.of("nationality", List.of("0064", "0336")), 10);
        assertThat(selected)
                .isEqualTo(new Refused(List.of(new SelectionProblem.TooManyCells(
                        2L * table.definition().dimensions().get(1).codes().size() * 2, 10))));
    }

    @Test
    void an_eliminated_dimension_is_no_axis_and_is_held_at_its_published_total() {
        Selection selection = (Selection) Selection.of(
                table, Map.of("nationality", List.of("0064"), "year", List.of("2024")), Set.of("district"), PLENTY);
        assertThat(selection.axes()).extracting(a -> a.id().value()).containsExactly("nationality", "year", "measure");
        assertThat(values(selection)).containsExactly(count("0064", 1));
    }

    @Test
    void a_dimension_cannot_be_chosen_and_eliminated_at_once() {
        Selected selected =
                Selection.of(table, Map.of("district", List.of("WK054600")), Set.of("district", "year"), PLENTY);
        assertThat(((Refused) selected).problems())
                .containsExactlyInAnyOrder(
                        new SelectionProblem.ChosenAndEliminated(new DimensionId("district")),
                        new SelectionProblem.NoTotal(new DimensionId("year")));
    }

    @Test
    void the_checksum_is_that_of_the_cells_as_csv_with_codes_only() {
        Selection selection = selected(
                Map.of("nationality", List.of("0064"), "district", List.of("T"), "year", List.of("2023", "2024")));
        String csv = "nationality,district,year,measure,value,status\r\n0064,T,2023,count," + count("0064", 0)
                + ",final\r\n0064,T,2024,count," + count("0064", 1) + ",final\r\n";
        assertThat(selection.checksum()).isEqualTo(Checksum.of(csv.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void notes_of_a_selection_are_those_on_what_was_chosen() {
        Selection all = selected(Map.of());
        Selection without = selected(Map.of("district", List.of("WK054600"), "measure", List.of("count")));
        assertThat(all.notes()).hasSizeGreaterThan(without.notes().size());
        assertThat(without.notes()).extracting(note -> note.about()).containsOnly(new Note.WholeTable());
    }

    @Test
    void a_dimension_named_without_a_code_is_a_mistake() {
        assertThat(refused(Map.of("district", List.of())))
                .containsExactly(new SelectionProblem.NothingChosen(new DimensionId("district")));
    }

    private Selection selected(Map<String, List<String>> wanted) {
        return (Selection) Selection.of(table, wanted, PLENTY);
    }

    private List<SelectionProblem> refused(Map<String, List<String>> wanted) {
        return ((Refused) Selection.of(table, wanted, PLENTY)).problems();
    }

    private Object count(String nationality, int year) {
        return table.count(year, new Code(nationality), Code.TOTAL).getAsInt();
    }

    private Object share(String nationality, int year) {
        int whole = table.count(year, Code.TOTAL, Code.TOTAL).getAsInt();
        return Share.of((int) count(nationality, year), whole).orElseThrow();
    }

    private static List<Object> values(Selection selection) {
        List<Object> values = new ArrayList<>();
        selection.read(new CellReader() {
            @Override
            public void figure(long unscaled, int decimals, CellStatus status) {
                values.add(decimals == 0 ? (Object) (int) unscaled : BigDecimal.valueOf(unscaled, decimals));
            }

            @Override
            public void nothing(CellStatus status) {
                values.add(status);
            }
        });
        return values;
    }
}
