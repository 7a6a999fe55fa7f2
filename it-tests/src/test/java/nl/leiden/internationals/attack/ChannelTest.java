package nl.leiden.internationals.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search that finds nothing proves something only if it would have found it. */
class ChannelTest {

    private final Channel channel = new Channel(new Secrets("zeldzaam-", Set.of(23_917, 4_177), Set.of(4_177)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[12,23917,4]",
                "\"WK054603\",23917,\"\"",
                "23.917 inwoners",
                "23,917 residents",
                "23\u00a0917 inwoners",
                "<td>23\u202f917</td>",
                "n=4177.",
                "4.177",
                "pseudonym zeldzaam-12"
            })
    void a_secret_is_found_in_every_spelling(String text) {
        channel.readLines("log", List.of(text));
        assertThat(channel.leaks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123917", "a23917", "239170", "23917f", "23.9", "2.3917", "1.123.917", "", "23 917"})
    void other_numbers_are_none(String text) {
        channel.readLines("log", List.of(text));
        assertThat(channel.leaks()).isEmpty();
    }

    @Test
    void a_secret_is_found_in_packed_and_in_binary_content() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("[23917]".getBytes(StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(workbook)) {
            zip.putNextEntry(new ZipEntry("sheet1.xml"));
            zip.write("<v>23917</v>".getBytes(StandardCharsets.UTF_8));
        }
        byte[] binary = ByteBuffer.allocate(11).putInt(3, 23_917).array();

        channel.readStored("gzip", packed.toByteArray(), false);
        channel.readStored("zip", workbook.toByteArray(), false);
        channel.readStored("binary", binary, false);

        assertThat(channel.leaks())
                .extracting(Channel.Leak::where)
                .containsExactly("gzip, unpacked", "zip, sheet1.xml", "binary");
    }

    @Test
    void a_report_of_an_import_may_hold_the_municipal_totals_and_nothing_else() {
        channel.readStored("report", "residents 4177, of whom 23917 in one district", true);
        assertThat(channel.leaks()).extracting(Channel.Leak::what).containsExactly("23917");
    }

    @Test
    void the_place_of_a_cell_is_no_number_of_people_and_its_value_is() {
        byte[] places =
                "{\"status\":{\"23917\":\"final\",\"4\":\"withheld\"},\"value\":[1]}".getBytes(StandardCharsets.UTF_8);
        byte[] value = "{\"status\":{\"4\":\"23917\"},\"value\":[4177]}".getBytes(StandardCharsets.UTF_8);

        channel.readStored("places", places, false);
        assertThat(channel.leaks()).isEmpty();
        channel.readStored("value", value, false);
        assertThat(channel.leaks()).extracting(Channel.Leak::what).containsExactlyInAnyOrder("23917", "4177");
    }
}
