package nl.leiden.internationals.population.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.leiden.internationals.population.figures.FigureTable;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.figures.PublishedVintage;
import nl.leiden.internationals.population.figures.SampleFigures;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.tables.TableRegister;
import org.junit.jupiter.api.Test;

/** What is written before the first reader comes. */
class RehearsalTest {

    @Test
    void is_as_large_as_one_answer_may_be_and_of_the_newest_years() {
        FigureTable table = byNationalityAndDistrict(IntStream.rangeClosed(2010, 2024));

        Selection rehearsed = Rehearsal.asMuchAsOneMayAsk(table).orElseThrow();

        int ofOneYear = rehearsed.size() / rehearsed.axes().get(2).size();
        assertThat(rehearsed.size()).isBetween(SelectionQuery.MOST_CELLS - ofOneYear, SelectionQuery.MOST_CELLS);
        assertThat(rehearsed.axes().get(2).categories().getFirst().code().value())
                .isEqualTo("2024");
    }

    @Test
    void is_the_whole_table_if_it_is_small() {
        assertThat(Rehearsal.asMuchAsOneMayAsk(byNationalityAndDistrict(IntStream.of(2023, 2024)))
                        .orElseThrow()
                        .axes()
                        .get(2)
                        .size())
                .isEqualTo(2);
    }

    private static FigureTable byNationalityAndDistrict(IntStream years) {
        List<PublishedVintage> published = new ArrayList<>();
        years.forEach(year ->
                SampleFigures.vintages(
                                new ReleaseId(SampleFigures.firstOfJanuary(year), 1), SampleFigures.town(30, 20, 10))
                        .stream()
                        .filter(vintage -> vintage.definition().id().equals(TableRegister.BY_NATIONALITY_AND_DISTRICT))
                        .forEach(vintage -> published.add(new PublishedVintage(vintage, Instant.EPOCH))));
        return PublishedFigures.of(published).counted().getFirst();
    }
}
