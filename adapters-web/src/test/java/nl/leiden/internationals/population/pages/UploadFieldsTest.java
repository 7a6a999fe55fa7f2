package nl.leiden.internationals.population.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.extract.ExtractId;
import nl.leiden.internationals.population.formats.ExtractMediaType;
import nl.leiden.internationals.population.formats.UploadedForm.UploadedFile;
import nl.leiden.internationals.population.release.AccountName;
import nl.leiden.internationals.population.release.Signature;
import nl.leiden.internationals.site.Texts;
import org.junit.jupiter.api.Test;

class UploadFieldsTest {

    private static final ExtractId ID = new ExtractId("6f1c2a34-0b1d-4c3e-9a54-1f2e3d4c5b6a");
    private static final Signature EVA = new Signature(new AccountName("eva"), Instant.parse("2024-03-01T08:00:00Z"));
    private static final Texts EN = Texts.in(Language.EN);

    @Test
    void a_date_alone_is_enough() {
        assertThat(read(Map.of("referenceDate", "2024-01-01", "bytes", "8123456")))
                .isInstanceOfSatisfying(UploadFields.Usable.class, usable -> {
                    assertThat(usable.order().referenceDate()).hasToString("2024-01-01");
                    assertThat(usable.order().reason()).isNull();
                    assertThat(usable.order().maxRejectedPercent()).isNull();
                    assertThat(usable.length()).isEqualTo(8123456);
                });
    }

    @Test
    void a_limit_may_be_typed_with_a_comma_and_a_percent_sign() {
        assertThat(read(Map.of("referenceDate", "2024-01-01", "maxRejectedPercent", " 2,5% ")))
                .isInstanceOfSatisfying(
                        UploadFields.Usable.class,
                        usable ->
                                assertThat(usable.order().maxRejectedPercent()).isEqualTo(new BigDecimal("2.5")));
    }

    @Test
    void a_reason_goes_along_when_both_halves_are_there() {
        assertThat(read(Map.of("referenceDate", "2024-01-01", "reasonNl", " Correctie ", "reasonEn", "Correction")))
                .isInstanceOfSatisfying(
                        UploadFields.Usable.class,
                        usable -> assertThat(usable.order().reason())
                                .isEqualTo(new BilingualText("Correctie", "Correction")));
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_each_at_its_field() {
        Map<String, String> fields = new HashMap<>();
        fields.put("referenceDate", "1 January");
        fields.put("maxRejectedPercent", "101");
        fields.put("reasonNl", "Correctie");

        assertThat(UploadFields.read(fields, false, ID, EVA, EN))
                .isInstanceOfSatisfying(UploadFields.Wrong.class, wrong -> {
                    assertThat(wrong.form().errors())
                            .containsOnlyKeys("referenceDate", "maxRejectedPercent", "reasonEn", "file");
                    assertThat(wrong.form().value("reasonNl")).isEqualTo("Correctie");
                });
    }

    @Test
    void a_refusal_stands_at_the_field_that_can_change_it() {
        assertThat(UploadFields.fieldOf(Message.of("import.reason-needed", "x")))
                .isEqualTo("reasonNl");
        assertThat(UploadFields.fieldOf(Message.of("import.date-in-the-future", "x")))
                .isEqualTo("referenceDate");
    }

    @Test
    void a_file_is_what_its_name_says_because_browsers_know_few_types() {
        assertThat(UploadFields.typeOf(file("extract.CSV.GZ", "application/octet-stream")))
                .isEqualTo(ExtractMediaType.GZIP);
        assertThat(UploadFields.typeOf(file("extract.zip", ""))).isEqualTo(ExtractMediaType.ZIP);
        assertThat(UploadFields.typeOf(file("extract", "application/gzip"))).isEqualTo(ExtractMediaType.GZIP);
        assertThat(UploadFields.typeOf(file("extract.csv", "application/vnd.ms-excel")))
                .isEqualTo(ExtractMediaType.CSV);
    }

    private static UploadFields read(Map<String, String> fields) {
        return UploadFields.read(fields, true, ID, EVA, EN);
    }

    private static UploadedFile file(String name, String contentType) {
        return new UploadedFile(
                name,
                contentType.isEmpty() ? Optional.empty() : Optional.of(contentType),
                InputStream.nullInputStream());
    }
}
