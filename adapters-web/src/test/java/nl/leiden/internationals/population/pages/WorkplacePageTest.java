package nl.leiden.internationals.population.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.util.Set;
import nl.leiden.internationals.accounts.Access;
import nl.leiden.internationals.accounts.Caller;
import nl.leiden.internationals.accounts.Role;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.port.SampleImports;
import nl.leiden.internationals.population.port.SampleReleases;
import nl.leiden.internationals.population.release.AccountName;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.SampleFrames;
import nl.leiden.internationals.site.templates.StaticTemplates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkplacePageTest {

    private static String workplaceOf(Role role) {
        Frame frame = SampleFrames.ofColleague(Language.EN, Place.WORKPLACE.at(), "Workplace", role);
        StringOutput html = new StringOutput();
        new StaticTemplates()
                .workplace(WorkplacePage.of(frame, SampleReleases.inEveryState(), SampleImports.inEveryState()))
                .render(html);
        return html.toString();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "READER")
    void after_signing_in_nobody_lands_on_a_page_that_is_not_for_her(Role role) throws NoSuchMethodException {
        Access access = Access.to(WorkplacePages.class, WorkplacePages.class.getMethod("workplace"));

        assertThat(access.isGrantedTo(new Caller.Colleague(new AccountName("eva"), Set.of(role))))
                .isTrue();
        assertThat(workplaceOf(role)).contains("Welcome, eva.");
    }

    @ParameterizedTest
    @EnumSource(names = {"POLICY", "EDITOR"})
    void who_works_on_parts_that_are_not_there_yet_is_told_so_and_shown_the_figures(Role role) {
        assertThat(workplaceOf(role))
                .contains("is not in this version", "<li><a href=\"/en/figures\">")
                .doesNotContain("/en/workplace/releases/", "/en/workplace/import");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "READER")
    void the_audit_is_offered_to_whom_it_is_open_and_to_nobody_else(Role role) throws NoSuchMethodException {
        Access access = Access.to(AuditPages.class, AuditPages.class.getMethod("audit"));
        boolean open = access.isGrantedTo(new Caller.Colleague(new AccountName("eva"), Set.of(role)));

        assertThat(workplaceOf(role).contains("href=\"/en/workplace/audit\"")).isEqualTo(open);
    }

    @Test
    void a_privacy_officer_can_look_at_releases_and_reports_and_change_nothing() {
        String page = workplaceOf(Role.PRIVACY);

        assertThat(page).contains("/en/workplace/releases/2024-01-01-r1", "/en/workplace/import/00000000");
        assertThat(page).doesNotContain("\"/en/workplace/import\"", "/en/workplace/national-tables");
        assertThat(page.split("<form", -1))
                .as("the button that signs out is the only one")
                .hasSize(2);
    }

    @Test
    void an_administrator_sees_neither_releases_nor_reports_which_are_not_for_her() {
        assertThat(workplaceOf(Role.ADMIN))
                .contains("/en/workplace/national-tables")
                .doesNotContain("/en/workplace/releases", "/en/workplace/import");
    }
}
