package nl.leiden.internationals.population.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.api.SampleComparisons;
import nl.leiden.internationals.population.api.TwoStates;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.PublishedVintage;
import nl.leiden.internationals.population.figures.SampleFigures;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.CodeList;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.tables.Level;
import nl.leiden.internationals.population.tables.TableRegister;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.SampleFrames;
import nl.leiden.internationals.site.templates.StaticTemplates;
import org.junit.jupiter.api.Test;

/** Long lists of changed figures, folded by kind and in the order of the table's own page. */
class ChangedFiguresTest {

    private static final PublishedFigures ONE_YEAR = PublishedFigures.of(
            SampleFigures.vintages(
                            new ReleaseId(SampleFigures.firstOfJanuary(2023), 1), SampleFigures.town(600, 300, 100))
                    .stream()
                    .map(vintage -> new PublishedVintage(vintage, Instant.parse("2023-03-01T08:00:00Z")))
                    .toList());
    private static final PublishedFigures TWO_YEARS = SampleFigures.growingTown();

    private static Frame frame(Language language) {
        return SampleFrames.ofReader(language, Place.TABLE_STATES.at(TableRegister.BY_NATIONALITY.value()), "Title");
    }

    private static TwoStates.Answer.Compared compared(PublishedFigures before, PublishedFigures after) {
        return SampleComparisons.between(table(before), table(after));
    }

    private static PublishedTable table(PublishedFigures figures) {
        return figures.find(TableRegister.BY_NATIONALITY.value()).orElseThrow();
    }

    @Test
    void figures_of_one_kind_are_counted_and_the_first_fifty_are_shown() {
        List<ChangedFigures> came = ChangedFigures.of(frame(Language.EN), compared(ONE_YEAR, TWO_YEARS));

        PublishedTable table = table(TWO_YEARS);
        assertThat(came).singleElement().satisfies(kind -> {
            assertThat(kind.summary()).isEqualTo(table.cells() + " figures came");
            assertThat(kind.few()).isFalse();
            assertThat(kind.lines()).hasSize(50);
            assertThat(kind.more()).isEqualTo(table.cells() - 50);
        });
        assertThat(ChangedFigures.of(frame(Language.NL), compared(TWO_YEARS, ONE_YEAR)))
                .singleElement()
                .extracting(ChangedFigures::summary)
                .isEqualTo(table.cells() + " cijfers vervielen");
    }

    @Test
    void a_long_list_is_folded_under_how_many_there_are_and_leads_to_all_of_them() {
        StringOutput html = new StringOutput();
        new StaticTemplates()
                .tableStates(TableStatesPage.of(frame(Language.EN), compared(ONE_YEAR, TWO_YEARS), List.of()))
                .render(html);

        assertThat(html.toString())
                .containsPattern("<details>\\s*<summary>[0-9]+ figures came</summary>")
                .contains("more figures; all of them are in the CSV file.")
                .contains("All changed figures as CSV");
    }

    @Test
    void figures_stand_in_the_order_of_the_page_of_the_table() {
        PublishedTable table = table(TWO_YEARS);
        Dimension nationality = table.dimensions().getFirst();
        for (Language language : Language.values()) {
            Frame frame = frame(language);
            NamedCategories named = NamedCategories.of(nationality, frame);
            List<String> ofPage = TableView.of(table, ShownFigures.inYear(1), frame).groups().stream()
                    .flatMap(group -> group.rows().stream())
                    .map(TableView.Row::label)
                    .distinct()
                    .toList();
            Code[] inOrder = nationality.codes().categories().stream()
                    .map(Category::code)
                    .sorted((one, other) -> Integer.compare(named.place(one), named.place(other)))
                    .toArray(Code[]::new);
            List<String> ordered = Arrays.stream(inOrder)
                    .map(code -> frame.texts()
                            .of(nationality.codes().find(code).orElseThrow().label()))
                    .distinct()
                    .filter(ofPage::contains)
                    .toList();
            assertThat(ordered).as(language.tag()).isEqualTo(ofPage);
            assertThat(ChangedFigures.of(frame, compared(ONE_YEAR, TWO_YEARS))
                            .getFirst()
                            .lines())
                    .extracting(line -> line.labels().getFirst())
                    .isEqualTo(Arrays.stream(inOrder).limit(50).map(named::name).toList());
        }
    }

    @Test
    void categories_that_are_called_the_same_are_told_apart_by_their_level() {
        BilingualText unknown = new BilingualText("Onbekend", "Unknown");
        Code bloc = new Code("unknown");
        CodeList codes = CodeList.of(List.of(
                        Category.total(BilingualText.same("All")),
                        Category.underTotal(bloc.value(), unknown),
                        new Category(new Code("0000"), unknown, 2, List.of(bloc)),
                        new Category(new Code("0064"), new BilingualText("Italië", "Italy"), 2, List.of(bloc))))
                .withLevels(level(1, "bloc"), level(2, "nationality"));
        NamedCategories named = NamedCategories.of(
                new Dimension(new DimensionId("nationality"), BilingualText.same("Nationality"), codes),
                frame(Language.EN));

        assertThat(List.of(named.name(bloc), named.name(new Code("0000"))))
                .containsExactly("Unknown (bloc)", "Unknown (nationality)");
        assertThat(named.name(new Code("0064"))).isEqualTo("Italy");
    }

    private static Level level(int number, String name) {
        return new Level(number, name, BilingualText.same(name), BilingualText.same(name));
    }

    @Test
    void categories_of_one_level_that_are_called_the_same_are_told_apart_by_their_codes() {
        List<Category> categories = new ArrayList<>();
        categories.add(Category.total(BilingualText.same("All")));
        IntStream.of(1, 2).forEach(i -> categories.add(Category.underTotal("c" + i, BilingualText.same("Centre"))));
        NamedCategories named = NamedCategories.of(
                new Dimension(new DimensionId("district"), BilingualText.same("District"), CodeList.of(categories)),
                frame(Language.EN));

        assertThat(List.of(named.name(new Code("c1")), named.name(new Code("c2"))))
                .containsExactly("Centre (c1)", "Centre (c2)");
    }
}
