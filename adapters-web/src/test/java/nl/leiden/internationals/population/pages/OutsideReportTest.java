package nl.leiden.internationals.population.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.formats.outside.OutsideReading;
import nl.leiden.internationals.population.outside.OutsideVersionId;
import nl.leiden.internationals.population.outside.SampleOutsideTables;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.SampleFrames;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutsideReportTest {

    private static OutsideReading.Read read(@Nullable BilingualText reason, int noticed) {
        return new OutsideReading.Read(
                SampleOutsideTables.students(800),
                reason,
                11,
                1,
                List.of(),
                noticed == 0
                        ? List.of()
                        : List.of(ProblemError.of(ProblemError.In.BODY, "data", Message.of("outside.no-line-end", 12))),
                noticed);
    }

    private static Frame frame(Language language) {
        return SampleFrames.ofReader(language, Place.OUTSIDE_TABLES.at(), "?");
    }

    private static OutsideReport report(Language language, OutsideReading.Read read, int version) {
        return OutsideReport.of(
                frame(language),
                read,
                OutsideReport.good(frame(language), read),
                new OutsideVersionId(SampleOutsideTables.STUDENTS, version),
                null,
                "token",
                "v1");
    }

    @Test
    void files_of_which_nothing_is_odd_are_right() {
        OutsideReport report = report(Language.EN, read(null, 0), 1);

        assertThat(report.verdict()).isEqualTo("The files are right. Nothing has changed yet.");
        assertThat(report.isPlain()).isTrue();
    }

    @Test
    void files_are_not_called_right_beside_what_is_odd_about_them() {
        OutsideReport one = report(Language.EN, read(null, 1), 1);
        OutsideReport many = report(Language.NL, read(null, 25), 1);

        assertThat(one.verdict())
                .isEqualTo("The files can be imported, but one thing is worth a second look. Nothing has changed yet.");
        assertThat(many.verdict()).contains("25 dingen verdienen een tweede blik");
        assertThat(one.isPlain()).isFalse();
    }

    @Test
    void the_reason_for_a_new_version_is_shown_in_both_languages_before_it_is_published() {
        BilingualText reason = new BilingualText("Nieuw studiejaar.", "A new academic year.");

        assertThat(report(Language.EN, read(reason, 0), 2).found())
                .contains("The reason that readers are given: A new academic year. — in Dutch: Nieuw studiejaar.");
        assertThat(report(Language.NL, read(reason, 0), 2).found())
                .contains(
                        "De reden die lezers te zien krijgen: Nieuw studiejaar. — in het Engels: A new academic year.");
        assertThat(report(Language.EN, read(reason, 0), 1).found())
                .noneMatch(sentence -> sentence.contains("A new academic year."));
    }

    @Test
    void files_that_say_what_is_public_already_are_no_first_version() {
        OutsideVersionId first = new OutsideVersionId(SampleOutsideTables.STUDENTS, 1);

        assertThat(OutsideReport.unchanged(frame(Language.EN), read(null, 0), first)
                        .found())
                .isNotEmpty()
                .doesNotContain(frame(Language.EN).say("outside-tables.first"));
        assertThat(report(Language.EN, read(null, 0), 1).found())
                .contains(frame(Language.EN).say("outside-tables.first"));
    }
}
