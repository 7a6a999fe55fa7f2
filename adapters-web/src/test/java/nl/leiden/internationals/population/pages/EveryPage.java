package nl.leiden.internationals.population.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.StringOutput;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.leiden.internationals.accounts.Role;
import nl.leiden.internationals.accounts.SignInPage;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.api.FigureNotes;
import nl.leiden.internationals.population.api.SampleStates;
import nl.leiden.internationals.population.api.StateQuery;
import nl.leiden.internationals.population.calendar.Announcement;
import nl.leiden.internationals.population.calendar.ReleaseCalendar;
import nl.leiden.internationals.population.catalog.SampleMetadata;
import nl.leiden.internationals.population.disclosure.ProtectedTable;
import nl.leiden.internationals.population.disclosure.ReleaseLimits;
import nl.leiden.internationals.population.disclosure.ReleaseQuality;
import nl.leiden.internationals.population.extract.ExtractImport;
import nl.leiden.internationals.population.figures.Comparison;
import nl.leiden.internationals.population.figures.KeyFigures;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.SampleFigures;
import nl.leiden.internationals.population.figures.Vintage;
import nl.leiden.internationals.population.formats.outside.OutsideReading;
import nl.leiden.internationals.population.outside.OutsideContent;
import nl.leiden.internationals.population.outside.OutsideDifferences;
import nl.leiden.internationals.population.outside.OutsideTable;
import nl.leiden.internationals.population.outside.OutsideVersion;
import nl.leiden.internationals.population.outside.Reconciliation;
import nl.leiden.internationals.population.outside.SampleOutsideTables;
import nl.leiden.internationals.population.port.SampleAnnouncements;
import nl.leiden.internationals.population.port.SampleImports;
import nl.leiden.internationals.population.port.SampleReleases;
import nl.leiden.internationals.population.register.Nationalities;
import nl.leiden.internationals.population.register.ResidenceTitles;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.tables.TableRegister;
import nl.leiden.internationals.population.usecase.ComparedRelease;
import nl.leiden.internationals.population.usecase.ReadReleaseCalendar.TableOfRelease;
import nl.leiden.internationals.population.usecase.ReferenceData;
import nl.leiden.internationals.site.Address;
import nl.leiden.internationals.site.Form;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.SampleFrames;
import nl.leiden.internationals.site.SampleInstallations;
import nl.leiden.internationals.site.Texts;
import nl.leiden.internationals.site.templates.StaticTemplates;
import nl.leiden.internationals.site.templates.Templates;

/** Every page in every state, from sample data. */
final class EveryPage {

    private static final Templates TEMPLATES = new StaticTemplates();
    private static final Instant PUBLISHED = Instant.parse("2024-03-01T08:00:00Z");
    private static final PublishedFigures TOWN = SampleFigures.growingTown();

    private static final ReleaseCalendar CALENDAR =
            ReleaseCalendar.of(SampleReleases.inEveryState(), SampleAnnouncements.inEveryState());
    private static final URI SITE = URI.create("https://monitor.example.nl");

    private EveryPage() {}

    /** Each as HTML, by a name. */
    static Map<String, String> in(Language language) {
        Map<String, String> pages = new LinkedHashMap<>();
        Texts texts = Texts.in(language);
        Frame reader = SampleFrames.ofReader(language, Place.HOME.at(), "");
        pages.put(
                "awaiting",
                html(TEMPLATES.awaiting(
                        AwaitingPage.of(reader, SampleStates.now(PublishedFigures.none()), List.of(), null))));
        pages.put(
                "home",
                html(TEMPLATES.home(HomePage.of(
                        reader,
                        KeyFigures.of(TOWN, 12).orElseThrow(),
                        PUBLISHED,
                        Notice.of(SampleReleases.inEveryState(), PUBLISHED, reader),
                        "",
                        null))));
        pages.put(
                "figures",
                html(TEMPLATES.figures(FiguresPage.of(
                        SampleFrames.ofReader(language, Place.FIGURES.at(), texts.of("figures.title")),
                        SampleStates.now(TOWN),
                        null))));
        earlier(language, pages);
        for (PublishedTable table : TOWN.tables()) {
            Frame frame = SampleFrames.ofReader(
                            language, Place.TABLE.at(table.id().value()), texts.of(table.title()))
                    .with(SampleMetadata.of(table, language));
            pages.put(
                    "table " + table.id(),
                    html(TEMPLATES.table(SampleTablePages.of(
                            frame, table, 1, new TablePage.ReadState("2024-01-01-r1", false, true)))));
        }
        for (PublishedFigures figures : List.of(TOWN, PublishedFigures.none())) {
            pages.put(
                    figures.isEmpty() ? "use, nothing published" : "use",
                    html(TEMPLATES.use(UsePage.of(
                            SampleFrames.ofReader(language, Place.USE.at(), texts.of("use.title")),
                            figures,
                            null,
                            SampleInstallations.demo()))));
        }
        pages.put(
                "glossary",
                html(TEMPLATES.glossary(GlossaryPage.of(
                        SampleFrames.ofReader(language, Place.GLOSSARY.at(), texts.of("glossary.title"))))));
        Form wrong = Form.empty().wrong("name", "?").wrong(Form.WHOLE, "!");
        pages.put(
                "sign-in",
                html(TEMPLATES.signIn(new SignInPage(
                        colleague(language, Place.SIGN_IN.at(), "sign-in.title"), wrong, "", List.of("analyst")))));
        publications(language, pages);
        workplace(language, pages);
        announcements(language, pages);
        return pages;
    }

    private static void publications(Language language, Map<String, String> pages) {
        Texts texts = Texts.in(language);
        Frame frame = SampleFrames.ofReader(language, Place.PUBLICATIONS.at(), texts.of("publications.title"));
        List<TableOfRelease> tables = TOWN.tables().stream()
                .map(table -> new TableOfRelease(table.id(), table.title(), table.checksum()))
                .toList();
        for (ReleaseCalendar calendar : List.of(CALENDAR, ReleaseCalendar.empty())) {
            String when = calendar.past().isEmpty() ? ", empty" : "";
            pages.put("calendar" + when, html(TEMPLATES.calendar(CalendarPage.of(frame, calendar, SITE))));
            pages.put("changes" + when, html(TEMPLATES.changes(ChangesPage.of(frame, calendar.changes()))));
        }
        Stream.concat(CALENDAR.toCome().stream(), CALENDAR.past().stream())
                .forEach(entry -> pages.put(
                        "publication " + entry.id(),
                        html(TEMPLATES.publication(
                                PublicationPage.of(frame, entry, tables, CALENDAR.changes(entry))))));
    }

    private static void announcements(Language language, Map<String, String> pages) {
        Frame frame = colleague(language, Place.ANNOUNCEMENTS.at(), "announcements.title");
        List<Announcement> announcements = SampleAnnouncements.inEveryState();
        Form wrong =
                Form.empty().wrong("referenceDate", "?").wrong("expected", "?").wrong("noteEn", "?");
        pages.put("announcements", html(TEMPLATES.announcements(AnnouncementsPage.of(frame, announcements, wrong))));
        pages.put(
                "announcements, empty",
                html(TEMPLATES.announcements(AnnouncementsPage.of(frame, List.of(), Form.empty()))));
        for (Announcement announcement : announcements) {
            Form planned = AnnouncementPage.planned(announcement.plan());
            pages.put(
                    "announcement " + announcement.id(),
                    html(TEMPLATES.announcement(AnnouncementPage.of(frame, announcement, planned))));
        }
        Announcement open = SampleAnnouncements.changed(2023);
        for (String field : List.of("reasonEn", "cancellationReasonNl")) {
            Form planned = AnnouncementPage.planned(open.plan()).with(field, "");
            pages.put(
                    "announcement, wrong " + field,
                    html(TEMPLATES.announcement(AnnouncementPage.of(frame, open, planned.wrong(field, "?")))));
        }
    }

    private static void workplace(Language language, Map<String, String> pages) {
        List<Release> releases = SampleReleases.inEveryState();
        List<ExtractImport> imports = SampleImports.inEveryState();
        Frame workplace = colleague(language, Place.WORKPLACE.at(), "workplace.title");
        pages.put("workplace", html(TEMPLATES.workplace(WorkplacePage.of(workplace, releases, imports))));
        pages.put("workplace, empty", html(TEMPLATES.workplace(WorkplacePage.of(workplace, List.of(), List.of()))));
        Form wrong =
                Form.empty().wrong("referenceDate", "?").wrong("reasonEn", "?").wrong("file", "?");
        pages.put(
                "importing",
                html(TEMPLATES.importing(new ImportingPage(
                        colleague(language, Place.IMPORTING.at(), "importing.title"),
                        wrong,
                        SampleImports.id(1).value(),
                        "1,0%"))));
        for (ExtractImport extractImport : imports) {
            pages.put("import " + extractImport.id(), html(page(language, extractImport)));
        }
        ReleaseId id = new ReleaseId(SampleFigures.firstOfJanuary(2025), 2);
        List<Vintage> vintages = SampleFigures.vintages(id, SampleFigures.town(600, 400, 40));
        ComparedRelease compared = new ComparedRelease(
                Comparison.of(vintages, TOWN),
                new ComparedRelease.Correction(id, Comparison.ofRevision(vintages, vintages)));
        // a town too small for its tables, so that every objection is on the page
        QualityView quality = QualityView.of(
                new ReleaseQuality(
                        SampleFigures.disclosure()
                                .protect(SampleFigures.tallies(
                                        SampleFigures.firstOfJanuary(2025), SampleFigures.town(600, 400, 40)))
                                .stream()
                                .map(ProtectedTable::quality)
                                .toList(),
                        ReleaseLimits.usual()),
                workplace);
        assertThat(quality.objections()).isNotEmpty();
        int number = 0;
        for (Release release : releases) {
            Frame frame = colleague(language, Place.RELEASE.at(release.id().toString()), "workplace.title");
            pages.put(
                    "release " + number++,
                    html(TEMPLATES.release(ReleasePage.of(
                            frame,
                            release,
                            compared,
                            quality,
                            SampleImports.id(2).value(),
                            "2024-03-01",
                            Form.empty()))));
        }
        outside(language, pages);
        pages.put(
                "national tables",
                html(TEMPLATES.nationalTables(NationalTablesPage.of(
                        colleague(language, Place.REFERENCE_TABLES.at(), "tables.title"),
                        Form.empty().wrong("version", "?"),
                        new ReferenceData(
                                Nationalities.official(),
                                ResidenceTitles.official(),
                                SampleInstallations.demo().population().areas()),
                        List.of()))));
    }

    private static void outside(Language language, Map<String, String> pages) {
        OutsideContent content = SampleOutsideTables.students(800);
        OutsideVersion.Published first = SampleOutsideTables.version(content, 1);
        OutsideVersion.Published second = SampleOutsideTables.version(SampleOutsideTables.students(850), 2);
        Frame frame = colleague(language, Place.OUTSIDE_TABLES.at(), "outside-tables.title");
        OutsideReading.Read read = new OutsideReading.Read(
                content,
                null,
                11,
                1,
                List.of("ID"),
                List.of(ProblemError.of(ProblemError.In.BODY, "data", Message.of("outside.no-line-end", 12))),
                1);
        OutsideReport report = OutsideReport.of(
                frame,
                read,
                "!",
                second.id(),
                OutsideDifferences.between(
                        SampleOutsideTables.table(SampleOutsideTables.students(700)),
                        SampleOutsideTables.table(content)),
                "token",
                "v1");
        pages.put(
                "outside tables",
                html(TEMPLATES.outsideTables(OutsideTablesPage.of(
                        frame,
                        Form.empty().wrong("table", "?").wrong(Form.WHOLE, "!"),
                        List.of(first, second.withdraw(first.imported(), SampleOutsideTables.REASON)),
                        version -> content.definition().title(),
                        report))));
        pages.put(
                "outside tables, none",
                html(TEMPLATES.outsideTables(OutsideTablesPage.of(
                        frame,
                        Form.empty(),
                        List.of(),
                        version -> content.definition().title(),
                        null))));
        OutsideTable table = new OutsideTable(first, content);
        Frame reader = SampleFrames.ofReader(
                language, Place.TABLE.at(table.id().value()), frame.texts().of(table.title()));
        pages.put(
                "outside table",
                html(TEMPLATES.table(
                        SampleTablePages.of(reader, table, 1, new TablePage.ReadState("v1", true, false)))));
        OutsideContent residents = SampleOutsideTables.residents(1050, 1050, 0);
        List<Reconciliation> found = Reconciliation.of(
                TOWN.table(TableRegister.RESIDENTS_BY_ORIGIN_AND_DISTRICT).orElseThrow(),
                new OutsideTable(SampleOutsideTables.version(residents, 1), residents),
                9);
        FigureNotes notes = new FigureNotes(SampleInstallations.demo());
        for (List<Reconciliation> some : List.of(found, List.<Reconciliation>of())) {
            pages.put(
                    "reconciliation of " + some.size(),
                    html(TEMPLATES.reconciliation(ReconciliationPage.of(
                            SampleFrames.ofReader(
                                    language,
                                    Place.RECONCILIATION.at(),
                                    frame.texts().of("reconciliation.title")),
                            some,
                            found,
                            some.isEmpty() ? List.of(SampleOutsideTables.withdrawal(residents)) : List.of(),
                            List.of(),
                            notes,
                            SampleStates.now(TOWN),
                            null))));
        }
    }

    /** The same pages in a state that was asked for. */
    private static void earlier(Language language, Map<String, String> pages) {
        StateQuery.Answer state = SampleStates.asked(TOWN, "vintage=" + SampleStates.STATE);
        Frame home = SampleFrames.ofReader(language, Place.HOME.at().with(state.asked()), "");
        pages.put(
                "home, earlier",
                html(TEMPLATES.home(HomePage.of(
                        home,
                        KeyFigures.of(TOWN, 12).orElseThrow(),
                        PUBLISHED,
                        List.of(),
                        state.keptOfCounted(),
                        EarlierState.of(home, state, PublishedFigures.none())))));
        Frame figures = SampleFrames.ofReader(
                language,
                Place.FIGURES.at().with(state.asked()),
                Texts.in(language).of("figures.title"));
        pages.put(
                "figures, earlier",
                html(TEMPLATES.figures(
                        FiguresPage.of(figures, state, EarlierState.of(figures, state, PublishedFigures.none())))));
    }

    private static JteModel page(Language language, ExtractImport extractImport) {
        Frame frame = colleague(language, Place.IMPORT.at(extractImport.id().value()), "workplace.title");
        return switch (extractImport) {
            case ExtractImport.Running running ->
                TEMPLATES.running(
                        new RunningPage(frame, running.id().value(), "", ProgressView.unknown(frame.texts())));
            case ExtractImport.Drafted drafted -> TEMPLATES.report(ReportPage.of(frame, drafted));
            case ExtractImport.Refused refused -> TEMPLATES.report(ReportPage.of(frame, refused));
            case ExtractImport.BrokenOff brokenOff -> TEMPLATES.report(ReportPage.of(frame, brokenOff));
        };
    }

    private static Frame colleague(Language language, Address here, String title) {
        return SampleFrames.ofColleague(
                language, here, Texts.in(language).of(title), Role.ANALYST, Role.PUBLISHER, Role.ADMIN);
    }

    private static String html(JteModel page) {
        StringOutput html = new StringOutput();
        page.render(html);
        return html.toString();
    }
}
