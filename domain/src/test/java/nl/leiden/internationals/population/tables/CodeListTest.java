package nl.leiden.internationals.population.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.register.Areas;
import nl.leiden.internationals.population.register.Nationalities;
import nl.leiden.internationals.population.register.ReferenceDate;
import org.junit.jupiter.api.Test;

class CodeListTest {

    private static final BilingualText LABEL = BilingualText.same("label");

    @Test
    void a_leaf_counts_towards_itself_and_everything_coarser_once() {
        CodeList ages = CodeLists.ages();
        int[] places = ages.selfAndAncestors(ages.position(new Code("20-24")));
        assertThat(places)
                .containsExactlyInAnyOrder(
                        ages.position(new Code("20-24")), ages.position(new Code("15-24")), ages.position(Code.TOTAL));
    }

    @Test
    void a_nationality_counts_once_in_the_total_though_bloc_and_continent_both_lead_there() {
        CodeList codes = CodeLists.nationalities(Nationalities.official(), ReferenceDate.parse("2024-01-01"));
        assertThat(IntStream.of(codes.selfAndAncestors(codes.position(new Code("0064"))))
                        .mapToObj(i -> codes.at(i).code().value()))
                .containsExactlyInAnyOrder("0064", "eu", "europe", "T");
    }

    /** The United Kingdom left on 31 January 2020 at midnight (Withdrawal Agreement, article 185). */
    @Test
    void british_nationality_stands_under_the_union_until_the_united_kingdom_left() {
        assertThat(parentsOfBritish("2020-01-01")).contains("eu").doesNotContain("other");
        assertThat(parentsOfBritish("2020-02-01")).contains("other").doesNotContain("eu");
    }

    private static List<String> parentsOfBritish(String date) {
        return CodeLists.nationalities(Nationalities.official(), ReferenceDate.parse(date))
                .find(new Code("0060"))
                .orElseThrow()
                .parents()
                .stream()
                .map(Code::value)
                .toList();
    }

    @Test
    void dutch_and_ended_nationalities_are_no_categories_of_internationals() {
        CodeList codes = CodeLists.nationalities(Nationalities.official(), ReferenceDate.parse("2024-01-01"));
        assertThat(codes.contains(new Code("0001"))).isFalse();
        assertThat(codes.contains(new Code("0065"))).isFalse();
        assertThat(codes.contains(new Code("0500"))).isTrue();
    }

    @Test
    void every_leaf_of_the_districts_lies_directly_under_the_municipality() {
        CodeList districts = CodeLists.districts(Areas.official());
        assertThat(districts.childrenOf(Code.TOTAL)).hasSize(districts.size() - 1);
        assertThat(districts.leaves()).hasSize(districts.size() - 1);
    }

    @Test
    void a_list_with_a_code_twice_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodeList.of(List.of(Category.total(LABEL), Category.total(LABEL))))
                .withMessageContaining("T");
    }

    @Test
    void a_parent_outside_the_list_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodeList.of(List.of(Category.underTotal("a", LABEL))))
                .withMessageContaining("parent");
    }

    @Test
    void a_parent_on_the_same_level_is_refused_so_that_no_circle_is_possible() {
        Category a = new Category(new Code("a"), LABEL, 1, List.of(new Code("b")));
        Category b = new Category(new Code("b"), LABEL, 1, List.of(new Code("a")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodeList.of(List.of(a, b)))
                .withMessageContaining("coarser level");
    }

    @Test
    void older_categories_follow_those_of_the_newer_list() {
        CodeList newer = CodeList.of(List.of(Category.total(LABEL), Category.underTotal("new", LABEL)));
        CodeList older = CodeList.of(List.of(Category.total(LABEL), Category.underTotal("old", LABEL)));
        assertThat(newer.with(older).categories())
                .extracting(c -> c.code().value())
                .containsExactly("T", "new", "old");
        assertThat(newer.with(newer)).isSameAs(newer);
    }
}
