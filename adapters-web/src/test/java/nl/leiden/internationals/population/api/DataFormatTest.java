package nl.leiden.internationals.population.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.leiden.internationals.population.formats.Labels;
import nl.leiden.internationals.site.CheckMediaTypes;
import org.junit.jupiter.api.Test;

/** The labels of SDMX-CSV, by the words that its specification has for them in the media type. */
class DataFormatTest {

    private static final List<MediaType> OFFERED = DataFormat.mediaTypes(List.of(DataFormat.values()));

    /** @param parameters of the media type in Accept, by name and value */
    private static MediaType sdmx(String... parameters) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            named.put(parameters[i], parameters[i + 1]);
        }
        return new MediaType("application", "vnd.sdmx.data+csv", named);
    }

    private static Optional<Labels> labels(MediaType... accepted) {
        return CheckMediaTypes.best(List.of(accepted), OFFERED)
                .filter(best -> DataFormat.of(best, List.of(DataFormat.values())) == DataFormat.SDMX_CSV)
                .flatMap(DataFormat::labels);
    }

    @Test
    void accept_names_the_labels_of_sdmx_csv() {
        assertThat(labels(sdmx("labels", "both"))).hasValue(Labels.BOTH);
        assertThat(labels(sdmx("version", "2.0.0", "labels", "name"))).hasValue(Labels.LABELS);
        assertThat(labels(sdmx("labels", "id"))).hasValue(Labels.CODES);
        assertThat(labels(sdmx())).hasValue(Labels.CODES);
    }

    @Test
    void labels_that_there_are_not_make_a_type_that_is_not_offered() {
        assertThat(CheckMediaTypes.best(List.of(sdmx("labels", "all")), OFFERED))
                .isEmpty();
        assertThat(OFFERED)
                .filteredOn(type -> type.getSubtype().equals("vnd.sdmx.data+csv"))
                .extracting(type -> type.getParameters().get("labels"))
                .containsExactly("id", "name", "both");
    }

    @Test
    void of_two_labels_the_one_with_the_higher_quality_is_given() {
        assertThat(labels(sdmx("labels", "both", "q", "0.5"), sdmx("labels", "name", "q", "0.9")))
                .hasValue(Labels.LABELS);
    }

    @Test
    void the_type_tells_labels_that_are_not_the_usual_ones() {
        assertThat(DataFormat.SDMX_CSV.mediaType(Labels.BOTH).getParameters())
                .containsEntry("labels", "both")
                .containsEntry("version", "2.0.0")
                .containsEntry("charset", "utf-8");
        assertThat(DataFormat.SDMX_CSV.mediaType(Labels.CODES)).isEqualTo(DataFormat.SDMX_CSV.mediaType());
        assertThat(DataFormat.CSV.mediaType(Labels.LABELS)).isEqualTo(DataFormat.CSV.mediaType());
    }
}
