package nl.leiden.internationals.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.leiden.internationals.SharedData;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A client of PxWebApi 2 that nobody here wrote: it is made from the specification, with the generator that the web front end of PxWeb has
 * its own client made with. Skipped where the specification, Node or the generator are not there; {@code .ci/run} installs it.
 */
@ExtendWith(ArquillianExtension.class)
class PxWebClientIT {

    private static final String ROOT = "/pxweb/api/v2";
    private static final Path CLIENTS = Path.of("target", "clients").toAbsolutePath();
    private static final Path SCRIPTS =
            Path.of("src", "test", "resources", "clients").toAbsolutePath();

    /** Tables of the register and of others; without code lists none was found where clients look for them. */
    private static final String WALKED = "[1-9][0-9] tables, [1-9][0-9] code lists";

    private final String address = WarDeployment.root().resolve(ROOT).toString();

    PxWebClientIT() {
        new Monitor(WarDeployment.root()).withDemoFigures();
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(CLIENTS.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said.strip();
    }

    /** The client with the walk, as a script that gives a page or Node the function {@code pxweb.walk}. */
    private static Path client() throws IOException, InterruptedException {
        Path specification = SharedData.file("standards/pxwebapi2/PxAPI-2.yml").toAbsolutePath();
        for (String needed : List.of("openapi-typescript-codegen", "esbuild")) {
            assumeTrue(
                    Files.isDirectory(CLIENTS.resolve("node_modules").resolve(needed)),
                    needed + " is not in it-tests/target/clients");
        }
        Path folder = CLIENTS.resolve("pxweb");
        run(
                "node",
                SCRIPTS.resolve("make-pxweb-client.mjs").toString(),
                specification.toString(),
                SCRIPTS.resolve("walk-pxweb.ts").toString(),
                folder.toString());
        return folder.resolve("walk.js");
    }

    @Test
    void a_client_made_from_the_specification_reads_and_saves_every_table() throws IOException, InterruptedException {
        Path script = client();

        String said = run(
                "node",
                "--eval",
                Files.readString(script) + "pxweb.walk('" + address
                        + "', 'nl').then(console.log, (e) => { console.error(e, e.url, JSON.stringify(e.body)); process.exit(1); })");

        assertThat(said).matches(WALKED);
    }

    @Test
    void the_same_client_works_unchanged_in_a_page_that_is_served_from_elsewhere()
            throws IOException, InterruptedException {
        Path script = client();
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        elsewhere.start();
        try (Playwright playwright = Playwright.create();
                Browser browser = Chromium.launch(playwright);
                Page page = browser.newPage()) {
            page.navigate("http://localhost:" + elsewhere.getAddress().getPort());
            page.evaluate(Files.readString(script) + "window.pxweb = pxweb;");

            Object said = page.evaluate("address => pxweb.walk(address, 'en')", address);

            assertThat(String.valueOf(said)).matches(WALKED);
        } finally {
            elsewhere.stop(0);
        }
    }
}
