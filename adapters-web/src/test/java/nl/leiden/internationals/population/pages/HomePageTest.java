package nl.leiden.internationals.population.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.figures.KeyFigures;
import nl.leiden.internationals.population.figures.Share;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.SampleFrames;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HomePageTest {

    private static final Instant PUBLISHED = Instant.parse("2024-03-01T08:00:00Z");

    /** Totals of 1 January 2023 as the municipality published them. */
    private static final KeyFigures.Point FIRST = point("2023-01-01", 127_046, 16_643, null);

    @Test
    void the_headline_says_share_number_date_and_change_in_the_language_of_the_reader() {
        HomePage page = page(Language.NL, FIRST, point("2024-01-01", 130_108, 18_085, FIRST));

        assertThat(page.share()).isEqualTo("13,9%");
        assertThat(page.sentence())
                .isEqualTo(
                        "van de inwoners van Leiden is internationaal: 18.085 van de 130.108 inwoners op 1 januari 2024.");
        assertThat(page.growth())
                .isEqualTo("Dat zijn er 1.442 meer (+8,7%) dan op 1 januari 2023, toen het aandeel 13,1% was.");
        assertThat(page.source())
                .isEqualTo("Bron: Basisregistratie Personen, gemeente Leiden. Gepubliceerd op 1 maart 2024 09:00.");
    }

    @Test
    void dates_that_are_not_a_year_apart_are_not_called_years() {
        HomePage yearly = page(Language.NL, FIRST, point("2024-01-01", 130_108, 18_085, FIRST));
        HomePage uneven = page(Language.NL, FIRST, point("2024-07-01", 130_108, 18_085, FIRST));

        assertThat(yearly.trendHeading()).isEqualTo("Van jaar tot jaar");
        assertThat(yearly.trendCaption()).endsWith("verandering ten opzichte van een jaar eerder");
        assertThat(uneven.trendHeading()).isEqualTo("In de loop van de tijd");
        assertThat(uneven.trendCaption()).endsWith("een streepje als die peildatum er niet is");
        assertThat(uneven.growth()).contains("dan op 1 januari 2023");
        assertThat(uneven.partsCaption()).endsWith("verandering in personen sinds 1 januari 2023");
    }

    @Test
    void only_a_change_over_exactly_a_year_stands_in_the_table() {
        HomePage yearly = page(Language.NL, FIRST, point("2024-01-01", 130_108, 18_085, FIRST));
        HomePage gap = page(Language.NL, FIRST, point("2025-01-01", 130_108, 18_085, FIRST));

        assertThat(yearly.trend()).extracting(TrendRow::change).containsExactly("–", "+1.442");
        assertThat(gap.trend()).extracting(TrendRow::change).containsExactly("–", "–");
    }

    @Test
    void a_fall_is_called_a_fall() {
        HomePage page = page(Language.EN, FIRST, point("2024-01-01", 130_108, 16_000, FIRST));

        assertThat(page.growth())
                .isEqualTo("That is 643 fewer (\u22123.9%) than on 1 January 2023, when the share was 13.1%.");
        assertThat(page.summary())
                .isEqualTo("The share of internationals fell from 13.1% on 1 January 2023 to 12.3% on 1 January 2024.");
    }

    @Test
    void a_first_reference_date_has_nothing_to_be_compared_with() {
        HomePage page = page(Language.EN, FIRST);

        assertThat(page.growth()).isEqualTo("There is no earlier reference date to compare with yet.");
        assertThat(page.summary()).isEqualTo("On 1 January 2023, 13.1% of the residents were internationals.");
        assertThat(page.trend())
                .singleElement()
                .satisfies(row -> assertThat(row.change()).isEqualTo("–"));
    }

    @Test
    void bars_are_as_long_as_their_share_of_the_largest() {
        HomePage page = page(Language.NL, FIRST);

        assertThat(page.nationalities()).extracting(PartRow::width).containsExactly(100, 25);
        assertThat(page.nationalities()).extracting(PartRow::label).containsExactly("Italiaanse", "Syrische");
        assertThat(page.nationalities()).extracting(PartRow::change).containsExactly("+10", "–");
    }

    private static HomePage page(Language language, KeyFigures.Point... points) {
        KeyFigures.Part italians = new KeyFigures.Part(
                new Code("0064"),
                new BilingualText("Italiaanse", "Italian"),
                400,
                Share.of(400, 16_643),
                OptionalInt.of(390));
        KeyFigures.Part syrians = new KeyFigures.Part(
                new Code("0336"),
                new BilingualText("Syrische", "Syrian"),
                100,
                Share.of(100, 16_643),
                OptionalInt.empty());
        return HomePage.of(
                SampleFrames.ofReader(language, Place.HOME.at(), ""),
                new KeyFigures(List.of(points), List.of(italians, syrians), List.of()),
                PUBLISHED,
                List.of(),
                "",
                null);
    }

    private static KeyFigures.Point point(
            String date, int residents, int internationals, KeyFigures.@Nullable Point before) {
        return new KeyFigures.Point(
                ReferenceDate.parse(date),
                residents,
                internationals,
                Share.of(internationals, residents),
                before == null
                        ? Optional.empty()
                        : Optional.of(new KeyFigures.Growth(
                                before.referenceDate(),
                                internationals - before.internationals(),
                                Share.change(before.internationals(), internationals))));
    }
}
