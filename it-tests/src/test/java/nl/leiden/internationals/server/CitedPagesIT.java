package nl.leiden.internationals.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Citations as readers find them on pages: whoever follows one has the file that its checksum is of. */
@ExtendWith(ArquillianExtension.class)
class CitedPagesIT {

    private static final String TABLE = "residents-by-origin-and-district";
    private static final Pattern CITATION =
            Pattern.compile("https?://[^/ ]+(/api/v1/[^ ]+vintage=[^ ]+) \\(SHA-256 [^:]+: ([0-9a-f]{12})\\)");
    private static final Pattern OF_API = Pattern.compile("href=\"(/api/v1/tables/[^\"/]+/citation[^\"]+)\"");

    private final Monitor monitor = new Monitor(WarDeployment.root()).withDemoFigures();

    @Test
    void a_live_saved_query_is_cited_by_the_file_of_its_figures_as_they_are_now() throws NoSuchAlgorithmException {
        String body = "{\"table\":\"" + TABLE + "\",\"keeping\":\"live\",\"selection\":["
                + "{\"variableCode\":\"origin\",\"valueCodes\":[\"international\"]},"
                + "{\"variableCode\":\"district\",\"valueCodes\":[\"*\"]},"
                + "{\"variableCode\":\"year\",\"valueCodes\":[\"top(1)\"]},"
                + "{\"variableCode\":\"measure\",\"valueCodes\":[\"*\"]}]}";
        Monitor.Answer saved = monitor.posting("/api/v1/saved-queries", body);
        assertThat(saved.status()).as(saved.body()).isEqualTo(201);
        String id = saved.json().path("id").asText();

        for (String page : List.of("/en/queries/" + id, "/nl/selecties/" + id)) {
            assertCitedIsWhatIsGiven(page);
            assertThat(monitor.get(page).body()).containsPattern("This selection:|Deze selectie:");
        }
    }

    @Test
    void a_table_is_cited_on_its_page_by_the_whole_of_it_in_the_state_that_is_shown() throws NoSuchAlgorithmException {
        String page = "/en/figures/" + TABLE;
        assertCitedIsWhatIsGiven(page);
        assertThat(assertCitedIsWhatIsGiven(page + "?vintage=2023-01-01-r1")).contains("vintage=2023-01-01-r1");
        assertThat(assertCitedIsWhatIsGiven(page + "?measure=share")).contains("measure=share");
        assertCitedIsWhatIsGiven("/en/figures/international-students");
    }

    /** That the checksum is one of the file, and that the API cites the same; gives the address of the file. */
    private String assertCitedIsWhatIsGiven(String page) throws NoSuchAlgorithmException {
        String html = monitor.get(page).body().replace("&amp;", "&");
        assertThat(html).as(page).containsPattern("How to cite|Zo verwijst u ernaar");
        Matcher citation = CITATION.matcher(html);
        assertThat(citation.find()).as(page + ": " + html).isTrue();
        String file = citation.group(1);
        byte[] bytes = monitor.to(file).bytes().body();
        String checksum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertThat(checksum).as(page + ": " + file).startsWith(citation.group(2));
        Matcher ofApi = OF_API.matcher(html);
        assertThat(ofApi.find()).as(page).isTrue();
        JsonNode cited = monitor.get(ofApi.group(1)).json();
        assertThat(cited.path("checksum").asText()).as(ofApi.group(1)).isEqualTo(checksum);
        return file;
    }
}
