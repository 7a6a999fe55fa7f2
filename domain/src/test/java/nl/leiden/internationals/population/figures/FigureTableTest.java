package nl.leiden.internationals.population.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.tables.Code;
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
        Vintage vintage = residents.vintages().getFirst().vintage();
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
}
