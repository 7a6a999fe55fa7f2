package nl.leiden.internationals.population.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.register.Areas;
import nl.leiden.internationals.population.register.Nationalities;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.CodeList;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.tables.RegisteredTable;
import nl.leiden.internationals.population.tables.TableDefinition;
import nl.leiden.internationals.population.tables.TableId;
import nl.leiden.internationals.population.tables.TableRegister;
import nl.leiden.internationals.population.tables.Universe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterAuditTest {

    /** The closed form of the design page of disclosure control: a full cube with all margins leaves V·∏ k/(k+1). */
    @ParameterizedTest
    @CsvSource({"2, 1, 1", "8, 5, 1", "2, 3, 4", "12, 21, 2"})
    void a_full_cube_with_all_margins_leaves_what_the_closed_form_says(int one, int two, int three) {
        List<Dimension> dimensions = Stream.of(flat("one", one), flat("two", two), flat("three", three))
                .filter(d -> d.codes().size() > 2)
                .toList();
        double closedForm =
                dimensions.stream().mapToDouble(d -> d.codes().size() - 1).reduce(7, (v, k) -> v * k / (k + 1));

        RegisterAudit audit = RegisterAudit.of(List.of(table("cube", dimensions)), 7);

        assertThat(audit.weakest().leastVariance()).isCloseTo(closedForm, within(1e-9));
    }

    /** A table of districts beside one of their neighbourhoods tells nothing that the latter does not tell. */
    @Test
    void a_district_is_the_same_people_among_neighbourhoods() {
        Dimension districts = new Dimension(
                TableRegister.DISTRICT, text("district"), flat("area", 2).codes());
        List<Category> areas = new ArrayList<>(districts.codes().categories());
        districts.codes().categories().stream()
                .filter(district -> district.level() > 0)
                .flatMap(district -> Stream.of("x", "y")
                        .map(part -> new Category(
                                new Code(district.code().value() + part), text(part), 2, List.of(district.code()))))
                .forEach(areas::add);
        TableDefinition neighbourhoods = table(
                "neighbourhoods",
                List.of(new Dimension(TableRegister.NEIGHBOURHOOD, text("neighbourhood"), CodeList.of(areas))));

        double alone = RegisterAudit.of(List.of(neighbourhoods), 7).weakest().leastVariance();

        assertThat(RegisterAudit.of(List.of(table("districts", List.of(districts)), neighbourhoods), 7)
                        .weakest()
                        .leastVariance())
                .isCloseTo(alone, within(1e-9));
    }

    /** Against the projection by Gram and Schmidt on the counts of every single combination of leaves. */
    @Test
    void tables_that_share_margins_are_judged_together() {
        Dimension place = flat("place", 3);
        Dimension age = new Dimension(
                new DimensionId("years"),
                text("years"),
                CodeList.of(List.of(
                        Category.total(text("all")),
                        Category.underTotal("young", text("young")),
                        Category.underTotal("old", text("old")),
                        new Category(new Code("0-4"), text("0-4"), 2, List.of(new Code("young"))),
                        new Category(new Code("5-9"), text("5-9"), 2, List.of(new Code("young"))),
                        new Category(new Code("10-14"), text("10-14"), 2, List.of(new Code("old"))),
                        new Category(new Code("15-19"), text("15-19"), 2, List.of(new Code("old"))))));
        Dimension kind = flat("kind", 2);
        List<TableDefinition> register =
                List.of(table("first", List.of(place, age)), table("second", List.of(age, kind)));
        double[] ofEveryCell = projection(register, List.of(place, age, kind));

        List<RegisterAudit.AuditedTable> audited = RegisterAudit.of(register, 1).tables();

        LinearIdentities identities = LinearIdentities.among(register);
        for (int t = 0; t < register.size(); t++) {
            int table = t;
            double least = IntStream.range(0, register.get(t).cells())
                    .mapToDouble(cell -> ofEveryCell[identities.quantity(table, cell)])
                    .min()
                    .orElseThrow();
            assertThat(audited.get(t).leastVariance()).isCloseTo(least, within(1e-9));
        }
        // the margin by age stands in both tables and is known better than either table alone would tell
        assertThat(audited.getFirst().leastVariance())
                .isLessThan(
                        RegisterAudit.of(register.subList(0, 1), 1).weakest().leastVariance());
    }

    @Test
    void the_same_people_under_a_category_with_one_leaf_tell_nothing_new() {
        Dimension withOnlyChild = new Dimension(
                new DimensionId("bracket"),
                text("bracket"),
                CodeList.of(List.of(
                        Category.total(text("all")),
                        Category.underTotal("a", text("a")),
                        Category.underTotal("b", text("b")),
                        new Category(new Code("only"), text("only"), 2, List.of(new Code("b"))))));
        assertThat(RegisterAudit.of(List.of(table("only-child", List.of(withOnlyChild))), 1)
                        .weakest()
                        .leastVariance())
                .isCloseTo(2.0 / 3, within(1e-9));
    }

    /** Whoever knows that nobody is unknown has a table of one category less: V·∏ k/(k+1) with the smaller k. */
    @Test
    void a_table_is_no_safer_for_a_category_in_which_there_may_be_nobody() {
        List<Category> categories = new ArrayList<>(flat("kind", 2).codes().categories());
        categories.add(Category.underTotal("unknown", text("unknown")));
        Dimension withUnknown = new Dimension(new DimensionId("kind"), text("kind"), CodeList.of(categories));

        RegisterAudit.AuditedTable audited = RegisterAudit.of(
                        List.of(table("kinds", List.of(withUnknown, flat("place", 5)))), 7)
                .weakest();

        assertThat(audited.leastVariance()).isCloseTo(7 * 2.0 / 3 * 5 / 6, within(1e-9));
        assertThat(audited.cells()).isEqualTo(4 * 6);
    }

    @Test
    void many_small_dimensions_leave_too_little_noise() {
        List<Dimension> small = List.of(flat("one", 2), flat("two", 2), flat("three", 2), flat("four", 2));
        RegisterAudit.AuditedTable audited =
                RegisterAudit.of(List.of(table("small", small)), 3).weakest();
        assertThat(audited.leastVariance()).isCloseTo(3 * 16.0 / 81, within(1e-9));
        assertThat(audited.passes()).isFalse();
        assertThat(audited.weakest()).hasSize(4);
    }

    @Test
    void the_registered_tables_pass_under_the_strict_parameters_and_not_under_the_standard_ones() {
        List<TableDefinition> register =
                TableRegister.on(ReferenceDate.parse("2024-01-01"), Nationalities.official(), Areas.official()).stream()
                        .map(RegisteredTable::definition)
                        .toList();
        RegisterAudit strict =
                RegisterAudit.of(register, DisclosureSamples.strict().noiseVariance());
        assertThat(strict.tables())
                .hasSameSizeAs(register)
                .allSatisfy(t -> assertThat(t.passes()).as(t.table().value()).isTrue());
        RegisterAudit standard = RegisterAudit.of(
                register,
                PerturbationTable.solve(PerturbationParameters.standard()).noiseVariance());
        assertThat(standard.weakest().passes()).isFalse();
        assertThat(standard.weakest().weakest())
                .as("all internationals: a sum of many tables")
                .allMatch(code -> code.equals(Code.TOTAL) || code.value().equals("international"));
    }

    /** Diagonal of the projection on everything that adds up, one element per quantity of the register. */
    private static double[] projection(List<TableDefinition> register, List<Dimension> all) {
        LinearIdentities identities = LinearIdentities.among(register);
        List<double[]> basis = new ArrayList<>();
        TableDefinition joint = table("joint", all);
        for (int cell = 0; cell < joint.cells(); cell++) {
            int[] at = joint.positions(cell);
            boolean leaves = IntStream.range(0, at.length)
                    .allMatch(d -> Arrays.stream(all.get(d).codes().leaves()).anyMatch(leaf -> leaf == at[d]));
            if (leaves) {
                orthogonalise(published(register, all, at, identities), basis);
            }
        }
        double[] diagonal = new double[identities.quantities()];
        basis.forEach(v -> IntStream.range(0, v.length).forEach(q -> diagonal[q] += v[q] * v[q]));
        return diagonal;
    }

    /** Which quantities one person at these leaves is counted in. */
    private static double[] published(
            List<TableDefinition> register, List<Dimension> all, int[] leaves, LinearIdentities identities) {
        double[] counted = new double[identities.quantities()];
        for (int t = 0; t < register.size(); t++) {
            TableDefinition table = register.get(t);
            for (int cell = 0; cell < table.cells(); cell++) {
                int[] positions = table.positions(cell);
                boolean counts = IntStream.range(0, positions.length).allMatch(d -> {
                    Dimension dimension = table.dimensions().get(d);
                    int leaf = leaves[all.indexOf(dimension)];
                    return Arrays.stream(dimension.codes().selfAndAncestors(leaf))
                            .anyMatch(p -> p == positions[d]);
                });
                if (counts) {
                    counted[identities.quantity(t, cell)] = 1;
                }
            }
        }
        return counted;
    }

    private static void orthogonalise(double[] vector, List<double[]> basis) {
        for (int twice = 0; twice < 2; twice++) {
            for (double[] b : basis) {
                double along = IntStream.range(0, b.length)
                        .mapToDouble(i -> b[i] * vector[i])
                        .sum();
                IntStream.range(0, b.length).forEach(i -> vector[i] -= along * b[i]);
            }
        }
        double length = Math.sqrt(Arrays.stream(vector).map(x -> x * x).sum());
        if (length > 1e-9) {
            basis.add(Arrays.stream(vector).map(x -> x / length).toArray());
        }
    }

    private static Dimension flat(String id, int leaves) {
        List<Category> categories = new ArrayList<>();
        categories.add(Category.total(text("all")));
        IntStream.range(0, leaves).forEach(i -> categories.add(Category.underTotal(id + i, text(id + i))));
        return new Dimension(new DimensionId(id), text(id), CodeList.of(categories));
    }

    private static TableDefinition table(String id, List<Dimension> dimensions) {
        return new TableDefinition(
                new TableId(id),
                text(id),
                text(id),
                Universe.RESIDENTS,
                dimensions,
                List.of(dimensions.getFirst().id()),
                text("share"),
                List.of());
    }

    private static BilingualText text(String same) {
        return BilingualText.same(same);
    }
}
