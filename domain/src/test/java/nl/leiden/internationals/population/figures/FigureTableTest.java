package nl.leiden.internationals.population.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.register.SampleResidents;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.tables.Note;
import nl.leiden.internationals.population.tables.TableRegister;
import org.junit.jupiter.api.Test;

class FigureTableTest {

    private static final Code INTERNATIONAL = new Code("international");

    private final PublishedFigures figures = SampleFigures.growingTown();
    private final FigureTable residents =
            figures.table(TableRegister.RESIDENTS_BY_ORIGIN_AND_DISTRICT).orElseThrow();

    @Test
    void a_stored_vintage_is_read_as_it_was_written() {
        Vintage vintage = SampleFigures.vintages(
                        new ReleaseId(SampleFigures.firstOfJanuary(2024), 1), SampleFigures.town(20, 20, 20))
                .getFirst();
        Vintage stored = Vintage.stored(vintage.content(), vintage.checksum());
        assertThat(stored).isEqualTo(vintage);
        assertThat(stored.definition()).isEqualTo(vintage.definition());
        assertThat(stored.content()).isEqualTo(vintage.content());
    }

    @Test
    void a_single_changed_byte_in_a_stored_vintage_is_found() {
        Vintage vintage = SampleFigures.vintages(
                        new ReleaseId(SampleFigures.firstOfJanuary(2024), 1), SampleFigures.town(20, 20, 20))
                .getFirst();
        byte[] content = vintage.content();
        content[content.length - 1]++;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Vintage.stored(content, vintage.checksum()))
                .withMessageContaining("checksum");
    }

    @Test
    void years_stand_side_by_side_oldest_first() {
        assertThat(residents.years().categories())
                .extracting(c -> c.code().value())
                .containsExactly("2023", "2024");
        assertThat(residents.publishedAt()).isEqualTo(Instant.parse("2024-03-01T08:00:00Z"));
    }

    @Test
    void a_reference_date_within_the_year_is_written_out() {
        assertThat(FigureTable.yearCode(ReferenceDate.parse("2022-05-02"))).isEqualTo(new Code("2022-05-02"));
    }

    @Test
    void shares_are_of_published_counts() {
        int cell = residents.definition().cell(1, 0);
        int part = residents.count(1, INTERNATIONAL, Code.TOTAL).orElseThrow();
        int whole = residents.count(1, Code.TOTAL, Code.TOTAL).orElseThrow();
        BigDecimal expected = BigDecimal.valueOf(Math.round(part * 1000.0 / whole), 1);
        assertThat(residents.share(1, cell)).contains(expected);
    }

    @Test
    void a_share_of_nobody_is_absent_not_zero() {
        assertThat(Share.of(0, 0)).isEmpty();
        assertThat(Share.of(0, 5)).contains(new BigDecimal("0.0"));
        assertThat(Share.of(1, 8)).contains(new BigDecimal("12.5"));
        assertThat(Share.of(1, 16)).contains(new BigDecimal("6.3"));
        assertThat(Share.change(200, 190)).contains(new BigDecimal("-5.0"));
        assertThat(Share.change(0, 3)).isEmpty();
    }

    @Test
    void a_nationality_that_an_older_year_did_not_have_is_absent_there() {
        ReleaseId in2018 = new ReleaseId(SampleFigures.firstOfJanuary(2018), 1);
        List<PublishedVintage> years = List.of(
                published(in2018, TableRegister.BY_NATIONALITY.value()),
                published(new ReleaseId(SampleFigures.firstOfJanuary(2024), 1), TableRegister.BY_NATIONALITY.value()));
        FigureTable table = FigureTable.of(years);
        // 0086 Macedonian ended on 12 February 2019, national table 32
        assertThat(table.count(0, new Code("0086"))).isPresent();
        assertThat(table.count(1, new Code("0086"))).isEmpty();
    }

    private static PublishedVintage published(ReleaseId release, String table) {
        return SampleFigures.vintages(release, SampleFigures.town(10, 10, 10)).stream()
                .filter(v -> v.definition().id().value().equals(table))
                .map(v -> new PublishedVintage(v, Instant.EPOCH))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void another_secret_or_value_gives_another_checksum() {
        assertThat(residents.checksum())
                .isEqualTo(SampleFigures.growingTown()
                        .table(residents.id())
                        .orElseThrow()
                        .checksum())
                .isNotEqualTo(figures.tables().getLast().checksum());
    }

    @Test
    void a_vintage_that_was_stored_before_notes_said_what_they_are_about_keeps_its_bytes() {
        Vintage now = SampleFigures.vintages(
                        new ReleaseId(SampleFigures.firstOfJanuary(2024), 1), SampleFigures.town(20, 20, 20))
                .getFirst();
        Vintage older = new Vintage(now.release(), now.definition(), now.values(), now.fingerprint(), 1);
        Vintage stored = Vintage.stored(older.content(), older.checksum());
        assertThat(stored.content()).isEqualTo(older.content());
        assertThat(stored.checksum()).isEqualTo(older.checksum()).isNotEqualTo(now.checksum());
        assertThat(stored.definition().notes())
                .allSatisfy(note -> assertThat(note.isOnTable()).isTrue());
    }

    @Test
    void a_share_of_residents_is_one_of_the_residents_of_the_same_district() {
        FigureTable nationalities =
                figures.table(TableRegister.BY_NATIONALITY_AND_DISTRICT).orElseThrow();
        Code italian = new Code("0064");
        Code district = new Code(SampleResidents.CENTRE.code());
        int people = nationalities.count(1, italian, district).orElseThrow();
        int residentsThere = residents.count(1, Code.TOTAL, district).orElseThrow();
        int internationalsThere = residents.count(1, INTERNATIONAL, district).orElseThrow();
        assertThat(cell(nationalities, CountMeasure.SHARE_OF_RESIDENTS, 1, italian, district))
                .isEqualTo(tenths(people, residentsThere) + " final");
        assertThat(cell(nationalities, CountMeasure.SHARE_OF_INTERNATIONALS, 1, italian, district))
                .isEqualTo(tenths(people, internationalsThere) + " final");
    }

    @Test
    void a_share_of_residents_of_a_neighbourhood_is_one_of_the_residents_of_that_neighbourhood() {
        FigureTable areas = figures.table(TableRegister.RESIDENTS_BY_ORIGIN_AND_NEIGHBOURHOOD)
                .orElseThrow();
        Code neighbourhood = new Code("BU05460301");
        int people = areas.count(1, INTERNATIONAL, neighbourhood).orElseThrow();
        int residentsThere = areas.count(1, Code.TOTAL, neighbourhood).orElseThrow();
        assertThat(residentsThere)
                .isLessThan(residents.count(1, Code.TOTAL, Code.TOTAL).orElseThrow());
        assertThat(cell(areas, CountMeasure.SHARE_OF_RESIDENTS, 1, INTERNATIONAL, neighbourhood))
                .isEqualTo(tenths(people, residentsThere) + " final");
        assertThat(cell(areas, CountMeasure.SHARE_OF_INTERNATIONALS, 1, INTERNATIONAL, neighbourhood))
                .isEqualTo("1000 final");
    }

    @Test
    void a_change_is_that_since_the_same_day_of_the_year_before_and_is_not_collected_for_the_first() {
        int before = residents.count(0, INTERNATIONAL, Code.TOTAL).orElseThrow();
        int now = residents.count(1, INTERNATIONAL, Code.TOTAL).orElseThrow();
        assertThat(cell(residents, CountMeasure.CHANGE, 1, INTERNATIONAL, Code.TOTAL))
                .isEqualTo((now - before) + " final");
        assertThat(cell(residents, CountMeasure.CHANGE_PERCENT, 1, INTERNATIONAL, Code.TOTAL))
                .isEqualTo(tenths(now - before, before) + " final");
        assertThat(cell(residents, CountMeasure.CHANGE, 0, INTERNATIONAL, Code.TOTAL))
                .isEqualTo("not-collected");
    }

    @Test
    void a_figure_that_readers_saw_otherwise_before_is_revised_and_its_date_says_why() {
        ReleaseId first = new ReleaseId(SampleFigures.firstOfJanuary(2024), 1);
        Vintage before =
                SampleFigures.vintages(first, SampleFigures.town(600, 300, 100)).getFirst();
        Vintage after = SampleFigures.vintages(first.next(), SampleFigures.town(600, 360, 90))
                .getFirst();
        BilingualText why = new BilingualText("Dubbele rijen", "Double rows");
        FigureTable table = FigureTable.of(List.of(new PublishedVintage(after, Instant.EPOCH, why, before)));
        assertThat(cell(table, CountMeasure.COUNT, 0, INTERNATIONAL, Code.TOTAL))
                .endsWith(" revised");
        assertThat(cell(table, CountMeasure.COUNT, 0, new Code("dutch"), Code.TOTAL))
                .endsWith(" final");
        assertThat(table.notes())
                .contains(Note.on(
                                DimensionId.YEAR,
                                new Code("2024"),
                                new BilingualText("Herzien: Dubbele rijen.", "Revised: Double rows."))
                        .asMandatory());
    }

    @Test
    void a_bloc_that_nationalities_left_breaks_off_from_the_year_before_with_a_note_on_its_cells() {
        // British counts towards the European Union up to 31 January 2020
        List<PublishedVintage> years = new ArrayList<>();
        for (int year : List.of(2020, 2021)) {
            SampleFigures.vintages(new ReleaseId(SampleFigures.firstOfJanuary(year), 1), SampleFigures.town(50, 50, 50))
                    .forEach(v -> years.add(new PublishedVintage(v, Instant.EPOCH)));
        }
        PublishedFigures town = PublishedFigures.of(years);
        FigureTable nationalities = town.table(TableRegister.BY_NATIONALITY).orElseThrow();
        FigureTable blocs = town.table(TableRegister.BY_BLOC_AND_LENGTH_OF_STAY).orElseThrow();
        Code eu = new Code("eu");
        assertThat(cell(nationalities, CountMeasure.COUNT, 0, eu)).endsWith(" final");
        assertThat(cell(nationalities, CountMeasure.COUNT, 1, eu)).endsWith(" break-in-series");
        assertThat(cell(nationalities, CountMeasure.COUNT, 1, new Code("0064"))).endsWith(" final");
        assertThat(cell(blocs, CountMeasure.COUNT, 1, eu, Code.TOTAL)).endsWith(" break-in-series");
        assertThat(blocs.notes())
                .filteredOn(note -> note.about()
                        .equals(new Note.Cells(Map.of(TableRegister.BLOC, eu, DimensionId.YEAR, new Code("2021")))))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.mandatory()).isTrue();
                    assertThat(note.text().en())
                            .isEqualTo("Break in series from 2021: since 2020 the nationality United Kingdom counts"
                                    + " towards another bloc (from European Union to Other countries).");
                    assertThat(note.text().nl())
                            .isEqualTo("Trendbreuk vanaf 2021: sinds 2020 telt de nationaliteit Verenigd Koninkrijk mee"
                                    + " in een ander blok (van Europese Unie naar Overige landen).");
                });
    }

    @Test
    void what_is_left_of_a_state_breaks_off_where_it_did_and_what_is_public_now_where_it_does() {
        List<PublishedVintage> left = new ArrayList<>();
        List<PublishedVintage> lost = new ArrayList<>();
        for (int year : List.of(2020, 2021, 2022)) {
            SampleFigures.vintages(new ReleaseId(SampleFigures.firstOfJanuary(year), 1), SampleFigures.town(50, 50, 50))
                    .forEach(v -> (year == 2021 ? lost : left).add(new PublishedVintage(v, Instant.EPOCH)));
        }
        Code eu = new Code("eu");
        FigureTable earlier = PublishedFigures.of(left, new StateHistory(Map.of(), lost, Map.of()))
                .table(TableRegister.BY_NATIONALITY)
                .orElseThrow();
        FigureTable now =
                PublishedFigures.of(left).table(TableRegister.BY_NATIONALITY).orElseThrow();

        assertThat(cell(earlier, CountMeasure.COUNT, 1, eu)).endsWith(" final");
        assertThat(cell(now, CountMeasure.COUNT, 1, eu)).endsWith(" break-in-series");
        assertThat(earlier.notes()).noneMatch(note -> note.text().en().startsWith("Break"));
        assertThat(now.notes()).anyMatch(note -> note.text().en().startsWith("Break"));
    }

    private static String tenths(int part, int whole) {
        return Long.toString(Math.round(Math.abs(part) * 1000.0 / whole) * Integer.signum(part));
    }

    /** The number without its decimal point, and the status. */
    private static String cell(FigureTable table, CountMeasure measure, int year, Code... codes) {
        int[] positions = new int[codes.length];
        for (int d = 0; d < codes.length; d++) {
            positions[d] = table.dimensions().get(d).codes().position(codes[d]);
        }
        StringBuilder read = new StringBuilder();
        table.read(
                List.of(CountMeasure.values()).indexOf(measure),
                year,
                table.definition().cell(positions),
                new CellReader() {
                    @Override
                    public void figure(long unscaled, int decimals, CellStatus status) {
                        read.append(unscaled).append(' ').append(status);
                    }

                    @Override
                    public void nothing(CellStatus status) {
                        read.append(status);
                    }
                });
        return read.toString();
    }
}
