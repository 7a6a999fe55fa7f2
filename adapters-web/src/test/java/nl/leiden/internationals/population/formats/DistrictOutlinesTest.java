package nl.leiden.internationals.population.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import nl.leiden.internationals.SharedData;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.demo.DemoRegister;
import nl.leiden.internationals.population.register.Areas;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.site.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistrictOutlinesTest {

    private static final String SQUARE = "[[[4.48,52.15],[4.49,52.15],[4.49,52.16],[4.48,52.15]]]";

    private static String feature(String properties, String geometry) {
        return "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":" + properties
                + ",\"geometry\":" + geometry + "}]}";
    }

    private static String polygon(String coordinates) {
        return "{\"type\":\"Polygon\",\"coordinates\":" + coordinates + "}";
    }

    private static DistrictOutlines.Reading read(String geoJson) {
        return DistrictOutlines.parse(geoJson.getBytes(StandardCharsets.UTF_8));
    }

    static DistrictOutlines ofDemo() throws IOException {
        try (InputStream shipped = DemoRegister.class.getResourceAsStream("district-outlines.geojson")) {
            return ((DistrictOutlines.Reading.Read)
                            DistrictOutlines.parse(shipped == null ? new byte[0] : shipped.readAllBytes()))
                    .outlines();
        }
    }

    @Test
    void the_map_of_the_demo_has_every_district_and_says_that_it_is_schematic() throws IOException {
        DistrictOutlines demo = ofDemo();

        assertThat(demo.schematic()).isTrue();
        assertThat(demo.districts())
                .containsExactlyInAnyOrderElementsOf(Areas.official().districts().stream()
                        .map(district -> new Code(district.toString()))
                        .toList());
    }

    @Test
    void outlines_as_statistics_netherlands_publishes_them_can_be_read() throws IOException {
        byte[] file = Files.readAllBytes(SharedData.file("data/cbs/leiden-wijken-2024-cartomap-wgs84.geojson"));

        DistrictOutlines outlines = ((DistrictOutlines.Reading.Read) DistrictOutlines.parse(file)).outlines();

        assertThat(outlines.districts()).hasSize(10);
        assertThat(outlines.schematic()).isFalse();
        BoundingBox box = outlines.of(new Code("WK054600")).orElseThrow().box();
        assertThat(box.west()).isBetween(4.4, 4.6);
        assertThat(box.south()).isBetween(52.0, 52.3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no-collection | no JSON at all",
                "no-collection | {\"type\":\"FeatureCollection\",\"features\":[]}",
                "no-collection | [1,2]"
            })
    void what_is_no_collection_of_outlines_is_refused(String why, String file) {
        assertRefused(why, read(file));
    }

    @Test
    void a_feature_without_code_polygon_closed_ring_or_degrees_is_refused() {
        String district = "{\"statcode\":\"WK054600\",\"statnaam\":\"Binnenstad\"}";

        assertThat(read(feature(district, polygon(SQUARE)))).isInstanceOf(DistrictOutlines.Reading.Read.class);
        assertRefused("no-code", read(feature("{\"statnaam\":\"Binnenstad\"}", polygon(SQUARE))));
        assertRefused("no-code", read(feature("{\"statcode\":\"WK054600\"}", polygon(SQUARE))));
        assertRefused("no-polygon", read(feature(district, "null")));
        assertRefused("no-polygon", read(feature(district, polygon("[]"))));
        assertRefused("no-ring", read(feature(district, polygon("[[[4,52],[5,52],[5,53],[4,53]]]"))));
        assertRefused("no-degrees", read(feature(district, polygon("[[[93000,463000],[1,1],[2,2],[93000,463000]]]"))));
        assertRefused("no-degrees", read(feature(district, polygon("[[[\"a\",1],[1,1],[2,2],[\"a\",1]]]"))));
    }

    private static void assertRefused(String why, DistrictOutlines.Reading reading) {
        assertThat(reading).isInstanceOfSatisfying(DistrictOutlines.Reading.Unreadable.class, unreadable -> {
            assertThat(unreadable.why().key()).isEqualTo("outlines." + why);
            for (Language language : Language.values()) {
                assertThat(Texts.in(language).of(unreadable.why())).doesNotContain("{0}");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1,2,3",
                "1,2,3,4,5",
                "a,b,c,d",
                "4.6,52,4.4,53",
                "4.4,53,4.6,52",
                "-181,0,0,0",
                "0,0,0,91",
                "NaN,0,1,1"
            })
    void what_is_no_box_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> BoundingBox.parse(text));
    }

    @Test
    void a_map_has_a_box_around_its_districts_and_only_those_in_the_box_that_was_asked_for() throws IOException {
        DistrictOutlines demo = ofDemo();
        var selection = FormatsSayTheSameTest.all(SampleTable.asItIs());
        JsonNode all = new ObjectMapper()
                .readTree(FormatsSayTheSameTest.written(new FigureGeoJson(demo, null), selection, Language.EN));
        BoundingBox south = demo.of(new Code("WK054600")).orElseThrow().box();
        JsonNode one = new ObjectMapper()
                .readTree(FormatsSayTheSameTest.written(new FigureGeoJson(demo, south), selection, Language.EN));

        assertThat(all.get("features").findValuesAsText("id")).containsExactly("T", "WK054600", "WK054601");
        assertThat(all.at("/features/0/geometry").isNull()).isTrue();
        assertThat(all.at("/features/1/geometry/type").asText()).isEqualTo("Polygon");
        assertThat(all.get("bbox")).hasSize(4);
        assertThat(all.at("/notes/0/text").asText()).startsWith("The map is schematic");
        assertThat(all.at("/dimensions/0/labels/95+").asText()).isEqualTo("95 or older");
        assertThat(one.get("features").findValuesAsText("id")).containsExactly("WK054600");
        assertThat(one.at("/bbox/0").asDouble()).isEqualTo(south.west());
    }
}
