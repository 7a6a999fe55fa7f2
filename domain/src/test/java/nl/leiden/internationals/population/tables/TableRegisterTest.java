package nl.leiden.internationals.population.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.leiden.internationals.population.register.AgeBand;
import nl.leiden.internationals.population.register.Areas;
import nl.leiden.internationals.population.register.DutchResident;
import nl.leiden.internationals.population.register.Nationalities;
import nl.leiden.internationals.population.register.Neighbourhood;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.register.Resident;
import nl.leiden.internationals.population.register.SampleResidents;
import nl.leiden.internationals.population.register.Sex;
import org.junit.jupiter.api.Test;

class TableRegisterTest {

    private final List<RegisteredTable> tables =
            TableRegister.on(ReferenceDate.parse("2024-01-01"), Nationalities.official(), Areas.official());

    @Test
    void every_table_has_its_own_id_and_at_most_four_dimensions() {
        assertThat(tables).extracting(t -> t.definition().id()).doesNotHaveDuplicates();
        assertThat(tables)
                .allSatisfy(t ->
                        assertThat(t.definition().dimensions()).hasSizeBetween(1, TableDefinition.MOST_DIMENSIONS));
    }

    @Test
    void the_tables_of_the_first_publication_are_all_there() {
        assertThat(tables)
                .extracting(t -> t.definition().id().value())
                .containsExactly(
                        "residents-by-origin-and-district",
                        "residents-by-origin-and-neighbourhood",
                        "internationals-by-nationality",
                        "internationals-by-nationality-and-district",
                        "internationals-by-bloc-age-and-sex",
                        "internationals-by-group-and-district",
                        "internationals-by-group-age-and-sex",
                        "internationals-by-bloc-and-length-of-stay",
                        "newcomers-by-bloc-and-age");
    }

    @Test
    void every_table_says_that_it_does_not_add_up() {
        assertThat(tables)
                .allSatisfy(t -> assertThat(t.definition().notes())
                        .anySatisfy(note -> assertThat(note.text().en()).contains("do not add up")));
    }

    @Test
    void each_resident_finds_a_leaf_in_every_table_that_counts_her() {
        List<Resident> residents = List.of(
                SampleResidents.dutchWoman(),
                SampleResidents.italianStudent(),
                SampleResidents.syrianStatusHolder(),
                SampleResidents.statelessMan());
        for (RegisteredTable table : tables) {
            for (Resident resident : residents) {
                if (table.definition().universe().holds(resident)) {
                    assertLeaves(table, resident);
                }
            }
        }
    }

    private static void assertLeaves(RegisteredTable table, Resident resident) {
        for (int d = 0; d < table.variables().size(); d++) {
            CodeList codes = table.definition().dimensions().get(d).codes();
            assertThat(codes.leaves()).contains(table.variables().get(d).leafOf(resident));
        }
    }

    @Test
    void an_italian_student_is_counted_as_one() {
        RegisteredTable byGroup = table(TableRegister.BY_GROUP_AGE_AND_SEX);
        assertThat(codes(byGroup, SampleResidents.italianStudent())).containsExactly("student", "20-24", "male");
        RegisteredTable byNationality = table(TableRegister.BY_NATIONALITY_AND_DISTRICT);
        assertThat(codes(byNationality, SampleResidents.italianStudent())).containsExactly("0064", "WK054600");
    }

    @Test
    void who_lives_in_no_listed_neighbourhood_of_a_district_is_counted_in_that_district() {
        RegisteredTable table = table(TableRegister.RESIDENTS_BY_ORIGIN_AND_NEIGHBOURHOOD);
        DutchResident somewhere =
                new DutchResident(SampleResidents.NORTH, Neighbourhood.UNKNOWN, AgeBand.FROM_35_TO_39, Sex.FEMALE);

        assertThat(codes(table, SampleResidents.dutchWoman())).containsExactly("dutch", "BU05460301");
        assertThat(codes(table, somewhere)).containsExactly("dutch", "WK054603-unknown");
        assertThat(codes(table, SampleResidents.statelessMan())).containsExactly("international", "unknown");
        CodeList areas = table.definition().dimensions().get(1).codes();
        assertThat(areas.selfAndAncestors(areas.position(new Code("WK054603-unknown"))))
                .containsExactlyInAnyOrder(
                        areas.position(new Code("WK054603-unknown")),
                        areas.position(new Code("WK054603")),
                        areas.position(Code.TOTAL));
    }

    @Test
    void newcomers_are_only_those_of_the_year_before() {
        assertThat(Universe.NEWCOMERS.holds(SampleResidents.italianStudent())).isTrue();
        assertThat(Universe.NEWCOMERS.holds(SampleResidents.syrianStatusHolder()))
                .isFalse();
        assertThat(Universe.NEWCOMERS.holds(SampleResidents.dutchWoman())).isFalse();
    }

    private RegisteredTable table(TableId id) {
        return tables.stream()
                .filter(t -> t.definition().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(RegisteredTable table, Resident resident) {
        return IntStream.range(0, table.variables().size())
                .mapToObj(d -> table.definition()
                        .dimensions()
                        .get(d)
                        .codes()
                        .at(table.variables().get(d).leafOf(resident))
                        .code()
                        .value())
                .toList();
    }
}
