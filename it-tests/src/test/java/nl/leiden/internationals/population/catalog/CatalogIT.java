package nl.leiden.internationals.population.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import nl.leiden.internationals.server.Chromium;
import nl.leiden.internationals.server.Monitor;
import nl.leiden.internationals.server.WarDeployment;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the deployed monitor tells other catalogues, search engines and their robots, and that all it names is there. */
@ExtendWith(ArquillianExtension.class)
class CatalogIT {

    /** What addresses begin with where MONITOR_BASE_URL is not set: the port on which the tested server listens. */
    private static final String BASE =
            "http://localhost:" + WarDeployment.root().getPort();

    private static final Pattern ADDRESS = Pattern.compile(BASE + "[^\"'<\\s]*");
    private static final Pattern SAID = Pattern.compile("<script type=\"application/ld\\+json\">([^<]*)</script>");

    private static final Pattern SAVING =
            Pattern.compile("curl --header 'Content-Type: application/json' --data '([^']*)' '" + BASE + "([^']*)'");

    private final Monitor monitor = new Monitor(WarDeployment.root()).withDemoFigures();

    private Model read(CatalogFormat format, String path, String accept) {
        Monitor.Call call = monitor.to(path).with("Accept", accept);
        return Written.read(call.bytes().body(), format);
    }

    private static List<String> addresses(Model catalog, org.apache.jena.rdf.model.Property property) {
        return catalog.listObjectsOfProperty(property).mapWith(RDFNode::toString).toList().stream()
                .map(CatalogIT::path)
                .toList();
    }

    private static String path(String address) {
        assertThat(address).startsWith(BASE);
        return address.substring(BASE.length());
    }

    /** Where PxWebApi 2 begins is nothing itself, by its specification; what is there begins with the configuration. */
    private int status(String address) {
        return monitor.get(address.equals("/pxweb/api/v2") ? address + "/config" : address)
                .status();
    }

    @Test
    void the_catalogue_breaks_no_shape_of_its_profile_and_says_the_same_in_both_formats() {
        Model catalog = read(CatalogFormat.TURTLE, "/catalog", "*/*");

        ProfileShapes.Findings findings = ProfileShapes.read().judge(catalog);
        assertThat(findings.violations()).isEmpty();
        assertThat(findings.warnings()).isEmpty();
        assertThat(catalog.isIsomorphicWith(read(CatalogFormat.JSON_LD, "/catalog", "application/ld+json")))
                .isTrue();
        assertThat(catalog.isIsomorphicWith(read(CatalogFormat.JSON_LD, "/catalog?format=json-ld", "text/turtle")))
                .isTrue();
    }

    @Test
    void every_address_in_the_catalogue_is_there_and_every_download_has_its_media_type() {
        Model catalog = read(CatalogFormat.TURTLE, "/catalog", "text/turtle");

        List<String> pages = new ArrayList<>(addresses(catalog, DCAT.landingPage));
        pages.addAll(addresses(catalog, DCAT.accessURL));
        pages.addAll(addresses(catalog, DCAT.endpointURL));
        pages.addAll(addresses(catalog, catalog.createProperty("http://xmlns.com/foaf/0.1/page")));
        for (String page : pages.stream().distinct().toList()) {
            assertThat(status(page)).as(page).isEqualTo(200);
        }
        AtomicInteger withAllMeasures = new AtomicInteger();
        catalog.listStatements(null, DCAT.downloadURL, (RDFNode) null).forEach(download -> {
            String file = path(download.getObject().toString());
            var answer = monitor.to(file).bytes();
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            String type = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
            assertThat(answer.headers().firstValue("Vintages")).as(file).isPresent();
            if (type.equals("text/csv")) {
                String csv = new String(answer.body(), StandardCharsets.UTF_8);
                assertThat(csv).as("a file with its context: %s", file).startsWith("# ");
                // after many other tests the largest table has so many years that all its measures are too many for one
                // answer
                if (file.contains("/internationals-by-")) {
                    assertThat(csv.contains(",share,"))
                            .as("all measures: %s", file)
                            .isEqualTo(file.contains("measure=*"));
                    withAllMeasures.addAndGet(file.contains("measure=*") ? 1 : 0);
                }
            }
            Statement registered = download.getSubject().getProperty(DCAT.mediaType);
            if (registered == null) {
                assertThat(type).as(file).contains("/x-");
            } else {
                assertThat(registered.getObject().toString()).as(file).endsWith("/" + type);
            }
        });
        assertThat(withAllMeasures).hasValueGreaterThan(5);
    }

    @Test
    void the_catalogue_is_for_everybody_to_harvest_and_for_no_format_that_it_does_not_have() {
        Monitor.Answer first = monitor.get("/catalog");
        assertThat(first.header("Content-Type")).startsWith("text/turtle");
        assertThat(first.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(first.header("Content-Language")).isEqualTo("nl, en");
        assertThat(monitor.to("/catalog")
                        .with("If-None-Match", first.header("ETag"))
                        .answer()
                        .status())
                .isEqualTo(304);
        assertThat(monitor.to("/catalog").sending("HEAD").answer().status()).isEqualTo(200);

        Monitor.Answer page = monitor.to("/catalog?lang=en")
                .with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .answer();
        assertThat(page.status()).isEqualTo(303);
        assertThat(page.header("Location")).isEqualTo("/en/figures");

        for (Monitor.Call unoffered : List.of(
                monitor.to("/catalog?format=rdf-xml"), monitor.to("/catalog").with("Accept", "application/rdf+xml"))) {
            Monitor.Answer refusal = unoffered.answer();
            assertThat(refusal.status()).isEqualTo(406);
            assertThat(refusal.header("Content-Type")).startsWith("application/problem+json");
            assertThat(refusal.body()).contains("turtle", "json");
        }
    }

    @Test
    void robots_are_led_to_every_public_page_and_to_no_other() {
        assertThat(monitor.get("/robots.txt").body()).contains("Sitemap: " + BASE + "/sitemap.xml");
        Monitor.Answer map = monitor.get("/sitemap.xml");
        assertThat(map.header("Content-Type")).startsWith("application/xml");
        List<String> pages = Pattern.compile("<loc>([^<]*)</loc>")
                .matcher(map.body())
                .results()
                .map(found -> path(found.group(1)))
                .toList();

        assertThat(pages).hasSizeGreaterThan(40);
        for (String page : pages) {
            Monitor.Answer answer = monitor.get(page);
            assertThat(answer.status()).as(page).isEqualTo(200);
            assertThat(answer.header("Content-Type")).as(page).startsWith("text/html");
        }
    }

    @Test
    void every_address_on_the_page_about_the_use_of_the_figures_answers() {
        for (String language : List.of("nl", "en")) {
            List<String> addresses = ADDRESS.matcher(
                            monitor.get("/" + language + "/api").body().replace("&amp;", "&"))
                    .results()
                    .map(found -> path(found.group()))
                    .filter(address -> !address.startsWith("/api/v1/saved-queries"))
                    .distinct()
                    .toList();
            assertThat(addresses).hasSizeGreaterThan(5);
            assertThat(addresses).contains("/pxweb/api/v2");
            for (String address : addresses) {
                assertThat(status(address)).as(address).isEqualTo(200);
            }
        }
    }

    @Test
    void the_example_that_saves_a_selection_does_so_and_its_page_is_where_it_is_said_to_be() {
        for (String language : List.of("nl", "en")) {
            String page = monitor.get("/" + language + "/api").body().replace("&amp;", "&");
            var saving = SAVING.matcher(page);
            assertThat(saving.find()).as(page).isTrue();
            Monitor.Answer saved = monitor.posting(saving.group(2), saving.group(1));

            assertThat(saved.status()).as(saved.body()).isEqualTo(201);
            String address = saved.json().at("/links/page").asText();
            assertThat(page).contains(address.replace(saved.json().path("id").asText(), "{id}"));
            Monitor.Answer selection = monitor.get(address);
            assertThat(selection.status()).as(address).isEqualTo(200);
            assertThat(selection.body()).containsPattern("Bevroren: |Frozen: ").contains("SHA-256");
        }
    }

    @Test
    void a_browser_has_no_complaint_about_what_pages_say_to_search_engines_nor_about_pages_for_programmers()
            throws JsonProcessingException {
        try (Playwright playwright = Playwright.create();
                Browser browser = Chromium.launch(playwright)) {
            Page page = browser.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            for (String path : List.of("/nl/cijfers", "/en/figures", "/nl/cijfers/internationals-by-nationality")) {
                page.navigate(WarDeployment.root() + path);
                JsonNode said = new ObjectMapper()
                        .readTree(page.locator("script[type='application/ld+json']")
                                .textContent());
                assertThat(said.path("@context").asText()).isEqualTo("https://schema.org/");
                assertThat(said.path("url").asText()).isEqualTo(BASE + path);
            }
            for (String path : List.of("/nl/api", "/en/api", "/nl/begrippen", "/en/glossary")) {
                page.navigate(WarDeployment.root() + path);
                assertThat(new AxeBuilder(page)
                                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                                .analyze()
                                .getViolations())
                        .as(path)
                        .isEmpty();
            }
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void pages_call_tables_by_the_names_of_the_catalogue_and_lead_to_them_as_data() throws JsonProcessingException {
        Model catalog = read(CatalogFormat.TURTLE, "/catalog", "text/turtle");
        String page = monitor.get("/en/figures/internationals-by-nationality").body();
        var said = SAID.matcher(page);

        assertThat(said.find()).isTrue();
        JsonNode dataset = new ObjectMapper().readTree(said.group(1));
        assertThat(catalog.createResource(dataset.path("@id").asText())
                        .getProperty(DCTerms.title, "en")
                        .getString())
                .isEqualTo(dataset.path("name").asText());
        assertThat(page)
                .contains("<link rel=\"canonical\" href=\"" + BASE + "/en/figures/internationals-by-nationality\">")
                .contains("<link rel=\"alternate\" type=\"text/csv\"")
                .contains("<link rel=\"alternate\" type=\"text/turtle\"");
    }
}
