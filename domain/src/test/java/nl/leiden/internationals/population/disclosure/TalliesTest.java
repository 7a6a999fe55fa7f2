package nl.leiden.internationals.population.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.leiden.internationals.population.figures.SampleFigures;
import nl.leiden.internationals.population.register.AgeBand;
import nl.leiden.internationals.population.register.Areas;
import nl.leiden.internationals.population.register.DutchResident;
import nl.leiden.internationals.population.register.Nationalities;
import nl.leiden.internationals.population.register.Neighbourhood;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.register.Resident;
import nl.leiden.internationals.population.register.SampleResidents;
import nl.leiden.internationals.population.register.Sex;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.RegisteredTable;
import nl.leiden.internationals.population.tables.TableDefinition;
import nl.leiden.internationals.population.tables.TableId;
import nl.leiden.internationals.population.tables.TableRegister;
import org.junit.jupiter.api.Test;

class TalliesTest {

    private static final ReferenceDate DATE = ReferenceDate.parse("2024-01-01");
    private static final List<RegisteredTable> TABLES =
            TableRegister.on(DATE, Nationalities.official(), Areas.official());

    private final DisclosureControl disclosure = DisclosureSamples.strict();

    @Test
    void parts_counted_by_several_threads_add_up_to_the_whole_in_any_order() {
        List<Resident> residents = SampleFigures.town(300, 200, 100);
        long[] keys = new Random(1).longs(residents.size()).toArray();
        Tallies whole = Tallies.empty(DATE, TABLES);
        Tallies odd = whole.fresh();
        Tallies even = whole.fresh();
        for (int i = 0; i < keys.length; i++) {
            whole.add(residents.get(i), keys[i]);
            (i % 2 == 0 ? even : odd).add(residents.get(i), keys[i]);
        }
        odd.addAll(even);
        assertThat(odd.toBytes()).isEqualTo(whole.toBytes());
    }

    @Test
    void what_is_kept_gives_the_same_figures_later() {
        Tallies tallies = SampleFigures.tallies(DATE, SampleFigures.town(30, 20, 10));
        Tallies later = Tallies.ofBytes(tallies.toBytes(), DATE, TABLES).orElseThrow();
        for (int t = 0; t < TABLES.size(); t++) {
            assertThat(disclosure.protect(later).get(t).values())
                    .isEqualTo(disclosure.protect(tallies).get(t).values());
        }
    }

    @Test
    void tallies_of_other_tables_are_not_read_into_these() {
        byte[] bytes = SampleFigures.tallies(DATE, List.of()).toBytes();
        assertThat(Tallies.ofBytes(bytes, DATE, TABLES.subList(1, TABLES.size())))
                .isEmpty();
        List<RegisteredTable> swapped = new ArrayList<>(TABLES);
        Collections.swap(swapped, 0, 1);
        assertThat(Tallies.ofBytes(bytes, DATE, swapped)).isEmpty();
    }

    @Test
    void tallies_that_are_cut_off_or_of_another_date_are_refused() {
        byte[] bytes = SampleFigures.tallies(DATE, List.of()).toBytes();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tallies.ofBytes(Arrays.copyOf(bytes, bytes.length / 2), DATE, TABLES));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tallies.ofBytes(bytes, ReferenceDate.parse("2023-01-01"), TABLES));
    }

    @Test
    void no_count_shows_in_their_text() {
        assertThat(SampleFigures.tallies(DATE, SampleFigures.town(4321, 0, 0)).toString())
                .doesNotContain("4321")
                .contains("confidential");
    }

    /** Step 6 of the algorithm: the same set of people gives the same number wherever it is published. */
    @Test
    void the_same_people_get_the_same_number_in_every_table() {
        List<ProtectedTable> tables = disclosure.protect(SampleFigures.tallies(DATE, SampleFigures.town(50, 40, 30)));
        int internationals = value(tables, TableRegister.RESIDENTS_BY_ORIGIN_AND_DISTRICT, "international", "T");
        assertThat(internationals)
                .isEqualTo(value(tables, TableRegister.BY_NATIONALITY, "T"))
                .isEqualTo(value(tables, TableRegister.BY_NATIONALITY_AND_DISTRICT, "T", "T"))
                .isEqualTo(value(tables, TableRegister.BY_BLOC_AGE_AND_SEX, "T", "T", "T"))
                .isEqualTo(value(tables, TableRegister.BY_GROUP_AND_DISTRICT, "T", "T"))
                .isEqualTo(value(tables, TableRegister.BY_BLOC_AND_LENGTH_OF_STAY, "T", "T"));
        int italians = value(tables, TableRegister.BY_NATIONALITY, "0064");
        assertThat(italians)
                .isEqualTo(value(tables, TableRegister.BY_NATIONALITY, "eu"))
                .isEqualTo(value(tables, TableRegister.BY_GROUP_AGE_AND_SEX, "student", "15-24", "male"))
                .isEqualTo(value(tables, TableRegister.NEWCOMERS_BY_BLOC_AND_AGE, "eu", "20-24"))
                .isEqualTo(value(tables, TableRegister.RESIDENTS_BY_ORIGIN_AND_DISTRICT, "international", "WK054600"));
    }

    /** Otherwise the difference between the two tables would be the people whose neighbourhood is not known. */
    @Test
    void a_district_is_the_same_number_by_districts_and_by_neighbourhoods() {
        List<Resident> residents = new ArrayList<>(SampleFigures.town(50, 40, 30));
        residents.add(
                new DutchResident(SampleResidents.NORTH, Neighbourhood.UNKNOWN, AgeBand.FROM_35_TO_39, Sex.FEMALE));
        residents.add(SampleResidents.statelessMan());
        List<ProtectedTable> tables = disclosure.protect(SampleFigures.tallies(DATE, residents));

        for (String origin : List.of("T", "international", "dutch")) {
            for (String district : List.of("T", "WK054600", "WK054603", "unknown")) {
                assertThat(value(tables, TableRegister.RESIDENTS_BY_ORIGIN_AND_NEIGHBOURHOOD, origin, district))
                        .as(origin + " in " + district)
                        .isEqualTo(value(tables, TableRegister.RESIDENTS_BY_ORIGIN_AND_DISTRICT, origin, district));
            }
        }
    }

    @Test
    void nobody_is_published_as_nobody_and_a_few_as_none_or_more_than_four() {
        List<ProtectedTable> tables = disclosure.protect(SampleFigures.tallies(
                DATE, List.of(SampleResidents.italianStudent(), SampleResidents.syrianStatusHolder())));
        assertThat(value(tables, TableRegister.BY_NATIONALITY, "0055")).isZero();
        assertThat(tables).allSatisfy(t -> assertThat(t.values()).doesNotContain(1, 2, 3, 4));
    }

    @Test
    void every_value_lies_within_nine_of_the_truth() {
        List<ProtectedTable> tables = disclosure.protect(SampleFigures.tallies(DATE, SampleFigures.town(500, 123, 77)));
        assertThat(value(tables, TableRegister.BY_NATIONALITY, "T")).isBetween(191, 209);
        assertThat(value(tables, TableRegister.BY_NATIONALITY, "0064")).isBetween(114, 132);
        assertThat(value(tables, TableRegister.RESIDENTS_BY_ORIGIN_AND_DISTRICT, "T", "T"))
                .isBetween(691, 709);
    }

    private static int value(List<ProtectedTable> tables, TableId id, String... codes) {
        ProtectedTable table = tables.stream()
                .filter(t -> t.definition().id().equals(id))
                .findFirst()
                .orElseThrow();
        TableDefinition definition = table.definition();
        int[] positions = new int[codes.length];
        for (int d = 0; d < codes.length; d++) {
            positions[d] = definition.dimensions().get(d).codes().position(new Code(codes[d]));
        }
        return table.values()[definition.cell(positions)];
    }
}
