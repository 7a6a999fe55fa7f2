package nl.leiden.internationals.population.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.leiden.internationals.accounts.Role;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.disclosure.NoiseQuality;
import nl.leiden.internationals.population.disclosure.RegisterAudit;
import nl.leiden.internationals.population.disclosure.ReleaseLimits;
import nl.leiden.internationals.population.disclosure.ReleaseQuality;
import nl.leiden.internationals.population.disclosure.TableQuality;
import nl.leiden.internationals.population.port.SampleReleases;
import nl.leiden.internationals.population.register.Areas;
import nl.leiden.internationals.population.register.Nationalities;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.tables.AcceptedSoleCells;
import nl.leiden.internationals.population.tables.RegisteredTable;
import nl.leiden.internationals.population.tables.TableDefinition;
import nl.leiden.internationals.population.tables.TableId;
import nl.leiden.internationals.population.tables.TableRegister;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.SampleFrames;
import nl.leiden.internationals.site.templates.StaticTemplates;
import org.junit.jupiter.api.Test;

/** Each value stands beside its bound, with a verdict in words. */
class AuditPageTest {

    private static final List<TableDefinition> REGISTER =
            TableRegister.on(ReferenceDate.parse("2024-01-01"), Nationalities.official(), Areas.official()).stream()
                    .map(RegisteredTable::definition)
                    .toList();
    /** Under the strict parameters: noise of a variance of 7. */
    private static final RegisterAudit AUDIT = RegisterAudit.of(REGISTER, 7);

    private static final Optional<AcceptedSoleCells> ACCEPTED = Optional.of(TableRegister.SOLE_BY_AGE_AND_SEX);

    private static Frame frame(Language language) {
        return SampleFrames.ofColleague(language, Place.AUDIT.at(), "Audit", Role.PRIVACY);
    }

    private static TableQuality quality(
            String title, double meanCell, double sole, Optional<AcceptedSoleCells> accepted) {
        return new TableQuality(
                new TableId("a-table"),
                BilingualText.same(title),
                100,
                meanCell,
                0.012,
                sole,
                accepted,
                3.5,
                Optional.of(new NoiseQuality(80, 0, 7, 2, 0.1)));
    }

    private static QualityView view(Language language, ReleaseLimits limits, TableQuality... tables) {
        return QualityView.of(new ReleaseQuality(List.of(tables), limits), frame(language));
    }

    private static String html(Language language, QualityView... releases) {
        List<AuditPage.Quality> qualities = new ArrayList<>();
        for (QualityView release : releases) {
            qualities.add(new AuditPage.Quality("Release " + qualities.size(), "", release));
        }
        StringOutput html = new StringOutput();
        new StaticTemplates()
                .audit(AuditPage.of(frame(language), AUDIT, REGISTER, qualities))
                .render(html);
        return html.toString();
    }

    private static List<String> rows(String html) {
        return Pattern.compile("<tr><th scope=\"row\">.*?</tr>", Pattern.DOTALL)
                .matcher(html)
                .results()
                .map(MatchResult::group)
                .map(row ->
                        row.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip())
                .toList();
    }

    @Test
    void every_row_says_whether_it_keeps_to_which_bound() {
        QualityView release = view(
                Language.EN,
                ReleaseLimits.usual(),
                quality("Large", 57.4, 0.01, Optional.empty()),
                quality("By age", 57.4, 0.0701, ACCEPTED),
                quality("Small", 0.996, 0.12, ACCEPTED));
        List<String> rows = rows(html(Language.EN, release));

        assertThat(rows.getFirst()).startsWith("Residents by origin and district within bounds 1.89 at least 1.00 36 ");
        assertThat(rows.subList(rows.size() - 3, rows.size()))
                .containsExactly(
                        "Large within bounds 57.4 at least 1.0 1.2% → 1.0% at most 5.0% 3.5 2.00 0.100",
                        "By age accepted 57.4 at least 1.0 1.2% → 7.1% at most 10.0% 3.5 2.00 0.100",
                        "Small breaks a bound 0.9 at least 1.0 1.2% → 12.0% at most 10.0% 3.5 2.00 0.100");
    }

    @Test
    void a_table_in_which_nobody_was_counted_says_so_and_is_not_within_bounds() {
        TableQuality ofNobody = new TableQuality(
                new TableId("a-table"), BilingualText.same("Nobody"), 100, 0, 0, 0, ACCEPTED, 0, Optional.empty());

        assertThat(rows(html(Language.EN, view(Language.EN, ReleaseLimits.usual(), ofNobody))))
                .last()
                .asString()
                .startsWith("Nobody nobody counted 0.0 at least 1.0 0.0% → 0.0%")
                .endsWith("0.0 – –");
        assertThat(rows(html(Language.NL, view(Language.NL, ReleaseLimits.usual(), ofNobody))))
                .last()
                .asString()
                .startsWith("Nobody niemand geteld 0,0");
    }

    @Test
    void figures_that_readers_do_not_see_any_more_are_marked() {
        ReleaseQuality quality =
                new ReleaseQuality(List.of(quality("Large", 57.4, 0.01, Optional.empty())), ReleaseLimits.usual());

        assertThat(SampleReleases.inEveryState().stream()
                        .map(release -> AuditPage.Quality.of(frame(Language.EN), release, quality)
                                .gone())
                        .filter(gone -> !gone.isEmpty()))
                .containsExactly("recalled", "replaced by revision 2", "withdrawn");
        StringOutput html = new StringOutput();
        new StaticTemplates()
                .audit(AuditPage.of(
                        frame(Language.NL),
                        AUDIT,
                        REGISTER,
                        List.of(AuditPage.Quality.of(frame(Language.NL), SampleReleases.superseded(2023), quality))))
                .render(html);
        assertThat(html.toString()).contains("<span class=\"state\">vervangen door herziening 2</span></h3>");
    }

    @Test
    void a_register_that_keeps_too_little_noise_is_told_so_in_words() {
        AuditPage page = AuditPage.of(frame(Language.NL), RegisterAudit.of(REGISTER, 3), REGISTER, List.of());

        assertThat(page.rows().getFirst())
                .extracting(row -> row.verdict().words(), AuditPage.Row::variance, AuditPage.Row::bound)
                .containsExactly("voldoet niet", "0,81", "minstens 1,00");
        assertThat(page.rows().getLast().verdict().words()).isEqualTo("voldoet");
    }

    @Test
    void what_is_accepted_has_its_reason_in_the_language_of_the_reader() {
        TableQuality byAge = quality("By age", 57.4, 0.0701, ACCEPTED);

        assertThat(view(Language.EN, ReleaseLimits.usual(), byAge).accepted())
                .singleElement()
                .asString()
                .startsWith(
                        "By age: 7.1% is more than the general 5.0%; the register accepts up to 10.0%. In the highest");
        assertThat(view(Language.NL, ReleaseLimits.usual(), byAge).accepted())
                .singleElement()
                .asString()
                .startsWith(
                        "By age: 7,1% is meer dan de algemene 5,0%; het register aanvaardt tot 10,0%. In de hoogste");
        assertThat(view(Language.NL, ReleaseLimits.usual(), quality("By age", 57.4, 0.04, ACCEPTED))
                        .accepted())
                .as("within the general bound nothing need be accepted")
                .isEmpty();
    }

    @Test
    void why_a_release_is_refused_stands_with_it() {
        QualityView broken = view(Language.EN, ReleaseLimits.usual(), quality("Small", 0.9, 0.01, Optional.empty()));
        QualityView sound = view(Language.EN, ReleaseLimits.usual(), quality("Large", 9, 0.01, Optional.empty()));

        assertThat(html(Language.EN, broken)).contains("‘Small’ has 0.9 people per cell on average");
        assertThat(html(Language.EN, sound)).doesNotContain("cannot be submitted");
    }

    @Test
    void a_bound_that_was_not_set_gives_no_verdict_and_what_no_bound_can_be_set_for_is_said() {
        QualityView free = view(Language.EN, ReleaseLimits.none(), quality("Any", 0.1, 0.9, Optional.empty()));

        assertThat(free.rows().getFirst())
                .extracting(row -> row.verdict().words(), QualityView.Row::meanCellBound, QualityView.Row::soleBound)
                .containsOnly("no bound set");
        assertThat(html(Language.EN, free).split("No bound is set for it, so it has no verdict\\.", -1))
                .as("false zeros, mean noise and distance")
                .hasSize(4);
    }
}
