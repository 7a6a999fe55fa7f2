package nl.leiden.internationals.population.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import nl.leiden.internationals.language.BilingualText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The classes in which residents are counted. */
class ClassesTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0-4, 0-14",
        "4, 0-4, 0-14",
        "5, 5-9, 0-14",
        "14, 10-14, 0-14",
        "15, 15-19, 15-24",
        "24, 20-24, 15-24",
        "25, 25-29, 25-44",
        "44, 40-44, 25-44",
        "45, 45-49, 45-64",
        "64, 60-64, 45-64",
        "65, 65-69, 65+",
        "94, 90-94, 65+",
        "95, 95+, 65+",
        "123, 95+, 65+"
    })
    void an_age_lies_in_one_band_and_one_phase_of_life(int years, String band, String phase) {
        assertThat(AgeBand.of(years).code()).isEqualTo(band);
        assertThat(AgeBand.of(years).lifePhase().code()).isEqualTo(phase);
    }

    @ParameterizedTest
    @EnumSource
    void a_band_is_found_by_its_code(AgeBand band) {
        assertThat(AgeBand.find(band.code())).contains(band);
    }

    @Test
    void what_is_no_band_is_not_found() {
        assertThat(AgeBand.find("95-99")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> AgeBand.of(-1)).withMessageContaining("-1");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 2-4", "4, 2-4", "5, 5-9", "9, 5-9", "10, 10+", "80, 10+"})
    void a_stay_lies_in_one_band(int years, String code) {
        assertThat(LengthOfStay.of(years).code()).isEqualTo(code);
    }

    @Test
    void a_stay_is_never_negative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LengthOfStay.of(-1))
                .withMessageContaining("-1");
    }

    @ParameterizedTest
    @EnumSource
    void a_sex_is_found_by_its_code_in_the_register(Sex sex) {
        assertThat(Sex.find(sex.registerCode())).contains(sex);
    }

    @ParameterizedTest
    @EnumSource
    void a_group_is_found_by_its_word_in_the_extract(Group group) {
        assertThat(Group.find(group.registerCode())).contains(group);
    }

    @Test
    void codes_of_the_register_are_written_exactly_so() {
        assertThat(Sex.find("m")).isEmpty();
        assertThat(Sex.find("")).isEmpty();
        assertThat(Group.find("Student")).isEmpty();
    }

    static Stream<List<BilingualText>> labels() {
        return Stream.of(
                Stream.of(Bloc.values()).map(Bloc::names).toList(),
                Stream.of(Continent.values()).map(Continent::names).toList(),
                Stream.of(Sex.values()).map(Sex::names).toList(),
                Stream.of(AgeBand.values()).map(AgeBand::names).toList(),
                Stream.of(LifePhase.values()).map(LifePhase::names).toList(),
                Stream.of(Group.values()).map(Group::names).toList(),
                Stream.of(LengthOfStay.values()).map(LengthOfStay::names).toList());
    }

    @ParameterizedTest
    @MethodSource("labels")
    void the_classes_of_one_kind_are_told_apart_in_both_languages(List<BilingualText> names) {
        assertThat(names).extracting(BilingualText::nl).doesNotHaveDuplicates();
        assertThat(names).extracting(BilingualText::en).doesNotHaveDuplicates();
    }

    @Test
    void a_title_leads_to_the_group_it_proves() {
        assertThat(GroupBasis.Title.STATUS_HOLDER.group()).isEqualTo(Group.REFUGEE);
        assertThat(GroupBasis.Title.ASYLUM_PROCEDURE.group()).isEqualTo(Group.REFUGEE);
        assertThat(GroupBasis.Title.UKRAINE.group()).isEqualTo(Group.DISPLACED);
    }

    @Test
    void a_source_has_a_code() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GroupBasis.Source(" "));
    }

    @Test
    void a_suspension_has_a_short_reason() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SkipReason.Suspended(""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SkipReason.Suspended("overleden"))
                .withMessageContaining("'overleden'");
    }
}
