package nl.leiden.internationals.population.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import nl.leiden.internationals.population.extract.ExtractRefusal;
import org.junit.jupiter.api.Test;

class UploadedFormTest {

    private static final String TYPE = "multipart/form-data; boundary=----a-boundary";
    private static final String FIELD =
            "------a-boundary\r\nContent-Disposition: form-data; name=\"referenceDate\"\r\n\r\n2024-01-01\r\n";
    private static final String FILE =
            "------a-boundary\r\nContent-Type: text/csv\r\nContent-Disposition: form-data; name=\"file\"; filename=\"extract.csv\"\r\n\r\n";
    private static final String END = "\r\n------a-boundary--\r\n";

    @Test
    void fields_come_first_and_the_file_streams_to_its_last_byte() throws IOException {
        UploadedForm form = read(FIELD + FILE + "pseudoniem;geslacht\r\nabc;V\n" + END);
        assertThat(form.fields()).containsEntry("referenceDate", "2024-01-01");
        assertThat(form.file()).hasValueSatisfying(file -> {
            assertThat(file.name()).isEqualTo("extract.csv");
            assertThat(file.contentType()).contains("text/csv");
            assertThat(file.content()).hasBinaryContent("pseudoniem;geslacht\r\nabc;V\n".getBytes(UTF_8));
        });
    }

    @Test
    void a_large_file_with_line_ends_and_almost_boundaries_arrives_byte_by_byte_the_same() throws IOException {
        StringBuilder content = new StringBuilder();
        Random random = new Random(7);
        while (content.length() < 3_000_000) {
            content.append(random.nextInt(20) == 0 ? "\r\n------a-boundar" : "regel;" + random.nextInt());
            content.append(random.nextBoolean() ? "\r\n" : "\n");
        }
        UploadedForm form = read(FILE + content + END);
        assertThat(form.file().orElseThrow().content())
                .hasBinaryContent(content.toString().getBytes(UTF_8));
    }

    @Test
    void a_form_that_breaks_off_in_the_file_does_not_pass_for_a_whole_one() throws IOException {
        UploadedForm form = read(FIELD + FILE + "pseudoniem;geslacht\r\nabc;V");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> form.file().orElseThrow().content().readAllBytes());
    }

    @Test
    void a_small_file_is_read_whole_and_a_broken_form_around_it_is_told_as_such() throws IOException {
        assertThat(read(FILE + "abc;V" + END).file().orElseThrow().bytes(100)).isEqualTo("abc;V".getBytes(UTF_8));
        assertThat(read(FILE + "abc;V" + END).file().orElseThrow().bytes(2)).isEqualTo("ab".getBytes(UTF_8));
        for (String broken : List.of(FILE + "abc;V", FILE + "abc;V\r\n" + FIELD + END.substring(2))) {
            UploadedForm form = read(broken);
            assertThatExceptionOfType(UploadedForm.Malformed.class)
                    .isThrownBy(() -> form.file().orElseThrow().bytes(100));
        }
    }

    @Test
    void a_field_after_the_file_is_not_silently_left_out() throws IOException {
        UploadedForm form = read(FILE + "pseudoniem;geslacht\r\nabc;V\r\n" + FIELD + END.substring(2));
        assertThat(form.fields()).isEmpty();
        assertThatExceptionOfType(UnreadableExtract.class)
                .isThrownBy(() -> form.file().orElseThrow().content().readAllBytes())
                .satisfies(told -> assertThat(told.refusal()).isEqualTo(new ExtractRefusal.PartAfterFile()));
    }

    @Test
    void a_form_without_a_file_has_none() throws IOException {
        assertThat(read(FIELD + END.substring(2)).file()).isEmpty();
    }

    @Test
    void a_body_that_is_no_form_is_refused() {
        assertThatExceptionOfType(UploadedForm.Malformed.class)
                .isThrownBy(() -> read("pseudoniem;geslacht\r\nabc;V\n"));
    }

    @Test
    void a_field_that_is_too_long_is_refused_before_it_fills_the_memory() {
        String field = FIELD.replace("2024-01-01", "x".repeat(100_000));
        assertThatExceptionOfType(UploadedForm.Malformed.class).isThrownBy(() -> read(field + FILE + "x" + END));
    }

    private static UploadedForm read(String body) throws IOException {
        return UploadedForm.read(new ByteArrayInputStream(body.getBytes(UTF_8)), TYPE);
    }
}
