package nl.leiden.internationals.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.leiden.internationals.population.formats.outside.OutsideReading;
import nl.leiden.internationals.population.formats.outside.OutsideUpload;
import nl.leiden.internationals.population.tables.TableId;
import org.junit.jupiter.api.Test;

class AssetsTest {

    private final Assets assets = new Assets();

    @Test
    void the_address_of_an_asset_carries_the_hash_of_its_content() {
        assertThat(assets.address("site.css")).matches("/assets/[0-9a-f]{12}/site\\.css");
    }

    @Test
    void every_custom_property_that_the_style_uses_is_a_token() {
        String tokens = text("tokens.css");
        List<String> used = Pattern.compile("var\\((--[a-z0-9-]+)")
                .matcher(text("site.css"))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();

        assertThat(used).hasSizeGreaterThan(40).allMatch(token -> tokens.contains("  " + token + ":"));
    }

    /** The limit for a page is 15 KB of script; the workplace needs far less. */
    @Test
    void the_script_is_small() {
        assertThat(assets.find("workplace.js").orElseThrow().content()).hasSizeLessThan(3_000);
    }

    @Test
    void the_example_of_a_table_of_others_is_right_as_it_is_served() {
        OutsideReading reading = OutsideReading.of(
                new TableId("example"),
                OutsideUpload.of(Map.of(
                        OutsideUpload.DESCRIPTION,
                        assets.find("international-students.json").orElseThrow().content(),
                        OutsideUpload.DATA,
                        assets.find("international-students.csv").orElseThrow().content())));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        OutsideReading.Read.class,
                        read -> assertThat(read.noticed()).isZero());
    }

    private String text(String name) {
        return new String(assets.find(name).orElseThrow().content(), StandardCharsets.UTF_8);
    }
}
