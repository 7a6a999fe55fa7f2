package nl.leiden.internationals.population.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.api.FigureNotes;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.SampleFigures;
import nl.leiden.internationals.population.formats.Provenance;
import nl.leiden.internationals.population.queries.Chosen;
import nl.leiden.internationals.population.queries.Keeping;
import nl.leiden.internationals.population.queries.SavedQuery;
import nl.leiden.internationals.population.queries.TableQuery;
import nl.leiden.internationals.population.queries.UsualQuery;
import nl.leiden.internationals.population.queries.VariableChoice;
import nl.leiden.internationals.population.tables.TableRegister;
import nl.leiden.internationals.population.usecase.QueryRun;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.SampleFrames;
import nl.leiden.internationals.site.SampleInstallations;
import nl.leiden.internationals.site.templates.StaticTemplates;
import org.junit.jupiter.api.Test;

class SavedQueryPageTest {

    private static final String STATE = "2024-01-01-r1";
    private static final int MOST_CELLS = 100_000;

    private final PublishedTable table =
            SampleFigures.growingTown().table(TableRegister.BY_NATIONALITY).orElseThrow();

    @Test
    void a_live_query_is_cited_by_a_file_that_stays_the_same_and_a_frozen_one_by_its_page() {
        String live = page(new Keeping.Live()).citation().text();
        assertThat(live)
                .contains(
                        "https://monitor.example/api/v1/tables/" + table.id() + "/data?",
                        "&format=csv&labels=codes&vintage=" + STATE + " (SHA-256 of this file: ")
                .doesNotContain("/en/queries/");
        assertThat(page(new Keeping.Frozen(STATE, table.checksum())).citation().text())
                .contains("https://monitor.example/en/queries/", " (SHA-256 of these figures as CSV");
    }

    @Test
    void the_way_back_leads_over_the_table() {
        StringOutput html = new StringOutput();
        new StaticTemplates().savedQuery(page(new Keeping.Live())).render(html);

        assertThat(html.toString())
                .contains("<li><a href=\"/en/figures/" + table.id() + "\">Internationals by nationality</a></li>");
    }

    @Test
    void its_table_has_the_groups_the_bold_total_and_the_unit_of_the_page_of_the_table() {
        TableQuery whole = TableQuery.of(
                VariableChoice.of("nationality", "*"),
                VariableChoice.of("year", "*"),
                VariableChoice.of("measure", "count"));
        StringOutput out = new StringOutput();
        new StaticTemplates().savedQuery(page(new Keeping.Live(), whole)).render(out);
        String html = out.toString();

        assertThat(html)
                .containsPattern("<caption>Internationals by nationality<br>[^<]*Number[^<]*\\(persons\\)")
                .containsPattern("(?s)<tr class=\"strong\">\\s*<th scope=\"row\">[^<]*</th>");
        List<String> groups = Pattern.compile("<tr class=\"group\">.*?<span>([^<]*)</span>")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(groups)
                .hasSizeGreaterThan(2)
                .isEqualTo(TableView.of(
                                table,
                                ShownFigures.inYear(table.time().codes().size() - 1),
                                SampleFrames.ofReader(Language.EN, Place.FIGURES.at(), ""))
                        .groups()
                        .stream()
                        .map(LevelGroup::heading)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private SavedQueryPage page(Keeping keeping) {
        return page(keeping, UsualQuery.of(table, MOST_CELLS));
    }

    private SavedQueryPage page(Keeping keeping, TableQuery wanted) {
        SavedQuery query = new SavedQuery(table.id(), wanted, Language.EN, "csv", List.of(), keeping);
        FigureNotes notes = new FigureNotes(SampleInstallations.demo());
        return SavedQueryPage.of(
                SampleFrames.ofReader(
                        Language.EN, Place.SAVED_QUERY.at(query.id().value()), ""),
                new QueryRun.Ran(query, table, (Chosen) wanted.readOn(table, MOST_CELLS), STATE, false),
                new Provenance("", STATE, notes.sourceOf(table), notes.notesBefore(table)),
                "https://monitor.example");
    }
}
