package nl.leiden.internationals.population.register;

import static nl.leiden.internationals.population.register.RegisterColumn.BIRTH_DATE;
import static nl.leiden.internationals.population.register.RegisterColumn.GROUP;
import static nl.leiden.internationals.population.register.RegisterColumn.GROUP_SOURCE;
import static nl.leiden.internationals.population.register.RegisterColumn.MUNICIPALITY;
import static nl.leiden.internationals.population.register.RegisterColumn.NATIONALITY;
import static nl.leiden.internationals.population.register.RegisterColumn.NEIGHBOURHOOD;
import static nl.leiden.internationals.population.register.RegisterColumn.PSEUDONYM;
import static nl.leiden.internationals.population.register.RegisterColumn.RESIDENCE_TITLE;
import static nl.leiden.internationals.population.register.RegisterColumn.RESIDENCE_TITLE_END;
import static nl.leiden.internationals.population.register.RegisterColumn.SETTLED_IN_MUNICIPALITY;
import static nl.leiden.internationals.population.register.RegisterColumn.SETTLED_IN_NETHERLANDS;
import static nl.leiden.internationals.population.register.RegisterColumn.SEX;
import static nl.leiden.internationals.population.register.RegisterColumn.SPECIAL_DUTCH_STATUS;
import static nl.leiden.internationals.population.register.RegisterColumn.SUSPENSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which rows are rejected or skipped on 1 January 2024, and for what. */
class RejectionsTest {

    private static final CountingRules RULES = SampleRow.rulesOn("2024-01-01");

    static Stream<Arguments> broken() {
        return Stream.of(
                        broken(
                                "pseudoniem",
                                PSEUDONYM,
                                "",
                                "short-7",
                                "a".repeat(65),
                                "with space",
                                "dollar$sign",
                                "é-letter"),
                        broken("gemeente", MUNICIPALITY, "", "546", "05460", "Leiden"),
                        broken(
                                "geboortedatum",
                                BIRTH_DATE,
                                "",
                                "0",
                                "1984-06-15",
                                "19841301",
                                "19840631",
                                "19840015",
                                "0000"),
                        broken(
                                "geboortedatum",
                                BIRTH_DATE,
                                "00000101",
                                "00000001",
                                "19000229",
                                "0999",
                                "198406",
                                "1984061x"),
                        broken("geboortedatum-na-peildatum", BIRTH_DATE, "20240102", "20240200", "20250000", "2025"),
                        broken("geslacht", SEX, "", "m", "X", "MV"),
                        broken(
                                "nationaliteit",
                                NATIONALITY,
                                "",
                                "|",
                                "9999",
                                "0003",
                                "64",
                                "00640",
                                "006a",
                                "0064|9999"),
                        broken("nationaliteit", NATIONALITY, "9999|0001", "0065|9999", "9999|0065"),
                        broken(
                                "nationaliteit-vervallen",
                                NATIONALITY,
                                "0065",
                                "0086",
                                "0064|0065",
                                "0065|0001",
                                "0001|0065"),
                        broken("bijzonder-nederlanderschap", SPECIAL_DUTCH_STATUS, "X", "b", "BV", "0"),
                        broken(
                                "buurt",
                                NEIGHBOURHOOD,
                                "BU03630301",
                                "BU05461000",
                                "BU05469998",
                                "BU0546030",
                                "BU054603011"),
                        broken("buurt", NEIGHBOURHOOD, "bu05460301", "WK054603", "BU0546030x", "9999"),
                        broken("datum-vestiging-nederland", SETTLED_IN_NETHERLANDS, "19841301", "x", "0000"),
                        broken("datum-vestiging-gemeente", SETTLED_IN_MUNICIPALITY, "19841301", "x", "0000"),
                        broken("verblijfstitel", RESIDENCE_TITLE, "47", "08", "90", "99", "6", "026", "xx"),
                        broken("verblijfstitel-einde", RESIDENCE_TITLE_END, "20240230", "x", "0000"),
                        broken("groep", GROUP, "Student", "niet-indeelbaar", "onbekend", "studenten", "studen"))
                .flatMap(rows -> rows);
    }

    private static Stream<Arguments> broken(String rule, RegisterColumn column, String... values) {
        return Stream.of(values).map(value -> Arguments.of(rule, column, value));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @MethodSource("broken")
    void a_row_is_rejected_for_the_rule_it_breaks(String rule, RegisterColumn column, String value) {
        RejectionRule rejection =
                rejection(SampleRow.italianStudent().with(column, value).row());

        assertThat(rejection.registerCode()).isEqualTo(rule);
        assertThat(rejection.column()).contains(column);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @MethodSource("broken")
    void a_dutch_row_is_judged_as_strictly(String rule, RegisterColumn column, String value) {
        assertThat(rejection(SampleRow.dutchWoman().with(column, value).row()).registerCode())
                .isEqualTo(rule);
    }

    static Stream<Arguments> kept() {
        return Stream.of(
                        kept(PSEUDONYM, "just-8-c", "a".repeat(64), "_-AZaz09"),
                        kept(
                                BIRTH_DATE,
                                "20240101",
                                "20240100",
                                "20240000",
                                "2024",
                                "00000000",
                                "00010101",
                                "20200229"),
                        kept(SEX, "M", "V", "O"),
                        kept(
                                NATIONALITY,
                                "0064|",
                                "|0064",
                                "0064||0055",
                                " 0064 | 0055 ",
                                "0002",
                                "0500",
                                "0000",
                                "0499"),
                        kept(SPECIAL_DUTCH_STATUS, "", "B", "V"),
                        kept(NEIGHBOURHOOD, "", "BU05469999", "BU05460000", "BU05460999", "BU05460350"),
                        kept(SETTLED_IN_NETHERLANDS, "", "00000000", "1984", "20991231"),
                        kept(SETTLED_IN_MUNICIPALITY, "", "00000000", "1984", "20991231"),
                        kept(RESIDENCE_TITLE, "", "00", "09", "10", "46", "91", "92", "93", "98"),
                        kept(RESIDENCE_TITLE_END, "", "00000000", "1984", "20991231"),
                        kept(
                                GROUP,
                                "",
                                "kenniswerker",
                                "arbeidsmigrant",
                                "vluchteling",
                                "ontheemde",
                                "gezin",
                                "overig"),
                        kept(GROUP_SOURCE, "DUO", "iets anders"))
                .flatMap(rows -> rows);
    }

    private static Stream<Arguments> kept(RegisterColumn column, String... values) {
        return Stream.of(values).map(value -> Arguments.of(column, value));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("kept")
    void a_row_that_keeps_every_rule_is_counted(RegisterColumn column, String value) {
        assertThat(RULES.judge(SampleRow.italianStudent().with(column, value).row()))
                .isInstanceOf(Judgement.Counted.class);
    }

    @Test
    void a_row_with_too_few_or_too_many_fields_is_rejected_whatever_they_say() {
        RegisterRow row = SampleRow.italianStudent().with(PSEUDONYM, "").row();
        row.markFieldCountWrong();

        assertThat(rejection(row)).isEqualTo(RejectionRule.FIELD_COUNT);
        assertThat(RejectionRule.FIELD_COUNT.registerCode()).isEqualTo("aantal-velden");
        assertThat(RejectionRule.FIELD_COUNT.column()).isEmpty();
    }

    @Test
    void a_group_needs_its_source() {
        assertThat(rejection(SampleRow.italianStudent().with(GROUP_SOURCE, " ").row())
                        .registerCode())
                .isEqualTo("groep-bron");
    }

    @Test
    void a_source_without_a_group_is_ignored() {
        assertThat(RULES.judge(SampleRow.italianStudent().with(GROUP, "").row()))
                .isInstanceOf(Judgement.Counted.class);
    }

    @Test
    void a_nationality_may_be_missing_if_the_special_status_is_filled() {
        SampleRow nameless = SampleRow.italianStudent().with(NATIONALITY, "");

        assertThat(RULES.judge(nameless.with(SPECIAL_DUTCH_STATUS, "B").row())).isInstanceOf(Judgement.Counted.class);
        assertThat(RULES.judge(nameless.with(SPECIAL_DUTCH_STATUS, "V").row())).isInstanceOf(Judgement.Counted.class);
        assertThat(rejection(nameless.with(SPECIAL_DUTCH_STATUS, "X").row())).isEqualTo(RejectionRule.SPECIAL_STATUS);
    }

    static Stream<Arguments> lastDays() {
        return Stream.of(
                Arguments.of("0086", "2019-02-12", "2019-02-13"),
                Arguments.of("0135", "2018-04-19", "2018-04-20"),
                Arguments.of("0065", "2004-02-01", "2004-02-02"));
    }

    @ParameterizedTest
    @MethodSource("lastDays")
    void a_nationality_may_be_used_until_its_last_day(String code, String last, String next) {
        SampleRow row = SampleRow.dutchWoman().with(NATIONALITY, code).with(BIRTH_DATE, "19500101");

        assertThat(SampleRow.rulesOn(last).judge(row.row())).isInstanceOf(Judgement.Counted.class);
        assertThat(SampleRow.rulesOn(next).judge(row.row()))
                .isEqualTo(new Judgement.Rejected(RejectionRule.NATIONALITY_ENDED));
    }

    @ParameterizedTest
    @MethodSource("suspensions")
    void a_suspended_row_is_skipped_under_its_reason(String reason, String counted) {
        Judgement judgement =
                RULES.judge(SampleRow.dutchWoman().with(SUSPENSION, reason).row());

        assertThat(judgement)
                .isInstanceOfSatisfying(
                        Judgement.Skipped.class,
                        skipped -> assertThat(skipped.reason().registerCode()).isEqualTo(counted));
    }

    static Stream<Arguments> suspensions() {
        return Stream.of("O", "E", "M", "R", "F", "W", "Q", "?", "10", "é")
                .map(reason -> Arguments.of(reason, "opschorting-" + reason));
    }

    @Test
    void a_suspension_that_is_no_code_is_not_repeated() {
        assertThat(RULES.judge(
                        SampleRow.dutchWoman().with(SUSPENSION, "Jan Jansen").row()))
                .isEqualTo(new Judgement.Skipped(new SkipReason.Suspended("overig")));
    }

    @Test
    void a_row_of_another_municipality_is_skipped() {
        Judgement judgement =
                RULES.judge(SampleRow.dutchWoman().with(MUNICIPALITY, "0363").row());

        assertThat(judgement).isEqualTo(new Judgement.Skipped(SkipReason.Elsewhere.OTHER_MUNICIPALITY));
        assertThat(SkipReason.Elsewhere.OTHER_MUNICIPALITY.registerCode()).isEqualTo("andere-gemeente");
    }

    @Test
    void suspension_is_looked_at_before_municipality() {
        SampleRow row = SampleRow.dutchWoman().with(SUSPENSION, "O").with(MUNICIPALITY, "nowhere");

        assertThat(RULES.judge(row.row())).isEqualTo(new Judgement.Skipped(new SkipReason.Suspended("O")));
    }

    @Test
    void what_is_skipped_is_not_looked_at_further_but_its_pseudonym_is() {
        SampleRow elsewhere = SampleRow.dutchWoman().with(MUNICIPALITY, "0363").with(BIRTH_DATE, "x");

        assertThat(RULES.judge(elsewhere.row())).isInstanceOf(Judgement.Skipped.class);
        assertThat(rejection(elsewhere.with(PSEUDONYM, "x").row())).isEqualTo(RejectionRule.PSEUDONYM);
    }

    @Test
    void a_row_that_breaks_every_rule_is_rejected_for_the_first_and_then_the_next() {
        List<RejectionRule> rules = new ArrayList<>();
        SampleRow row = SampleRow.italianStudent();
        List<RegisterColumn> columns = List.of(
                PSEUDONYM,
                MUNICIPALITY,
                BIRTH_DATE,
                SEX,
                NATIONALITY,
                SPECIAL_DUTCH_STATUS,
                NEIGHBOURHOOD,
                SETTLED_IN_NETHERLANDS,
                SETTLED_IN_MUNICIPALITY,
                RESIDENCE_TITLE,
                RESIDENCE_TITLE_END,
                GROUP,
                GROUP_SOURCE);
        List<RegisterColumn> lastFirst = new ArrayList<>(columns);
        Collections.reverse(lastFirst);
        for (RegisterColumn column : lastFirst) {
            row = row.with(column, column == GROUP_SOURCE ? "" : "?");
            rules.add(rejection(row.row()));
        }
        Collections.reverse(rules);

        assertThat(rules)
                .isSorted()
                .extracting(rule -> rule.column().orElseThrow())
                .isEqualTo(columns);
    }

    private static RejectionRule rejection(RegisterRow row) {
        return switch (RULES.judge(row)) {
            case Judgement.Rejected rejected -> rejected.rule();
            case Judgement.Counted counted -> throw new AssertionError("counted: " + counted);
            case Judgement.Skipped skipped -> throw new AssertionError("skipped: " + skipped);
        };
    }
}
