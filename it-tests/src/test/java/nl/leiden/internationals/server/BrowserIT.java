package nl.leiden.internationals.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.population.demo.DemoRegister;
import nl.leiden.internationals.population.register.ReferenceDate;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two colleagues bring a new reference date to the public with a browser; needs Chromium. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BrowserIT {

    /** Bytes a second at which the upload is sent, so that the progress bar can be seen. */
    private static final int UPLOAD_SPEED = 2_500_000;

    private final String root = WarDeployment.root().toString();

    @Deployment(testable = false)
    static WebArchive war() {
        return WarDeployment.war();
    }

    @Test
    void an_analyst_uploads_and_a_second_person_signs_off_and_everybody_reads_the_new_share(@TempDir Path folder)
            throws IOException {
        new Monitor(WarDeployment.root()).withDemoFigures();
        Path extract = folder.resolve("extract.csv");
        try (OutputStream out = Files.newOutputStream(extract)) {
            // the demo town of 2023, delivered for 2025: 16,643 of 127,046 are 13.1 %
            DemoRegister.shipped().writeTo(out, ReferenceDate.parse("2023-01-01"));
        }
        try (Playwright playwright = Playwright.create();
                Browser browser = Chromium.launch(playwright)) {
            String release = uploadAndSubmit(browser, extract);
            signOff(browser, release);
            read(browser);
        }
    }

    private String uploadAndSubmit(Browser browser, Path extract) {
        try (BrowserContext analyst = browser.newContext()) {
            Page page = signIn(analyst, "analyst", "/en/sign-in");
            page.navigate(root + "/en/workplace/import");
            check(page);
            page.fill("#referenceDate", "2025-01-01");
            page.setInputFiles("#file", extract);
            throttle(page);
            page.click("main form button[type=submit]");
            Locator bar = page.locator("#progress progress");
            bar.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
            page.waitForFunction("() => { const bar = document.querySelector('#progress progress');"
                    + " return bar && bar.value > 0 && bar.value < 100; }");
            page.waitForURL("**/en/workplace/import/*-*");
            page.locator("text=127,046").first().waitFor();
            assertThat(page.content()).contains("16,643");
            check(page);
            page.click("main a.button");
            page.waitForURL("**/releases/2025-01-01-r1");
            assertThat(page.content()).contains("1 January 2024");
            check(page);
            page.click("form[action$='/submit'] button");
            page.waitForLoadState();
            assertThat(page.locator("form[action$='/sign-off']").count())
                    .as("nobody signs off what she submitted")
                    .isZero();
            return "2025-01-01-r1";
        }
    }

    private void signOff(Browser browser, String release) {
        try (BrowserContext publisher = browser.newContext()) {
            Page page = signIn(publisher, "publisher", "/nl/aanmelden");
            page.navigate(root + "/nl/beheer");
            check(page);
            page.navigate(root + "/nl/beheer/publicaties/" + release);
            page.check("#when-now");
            page.click("form[action$='/akkoord'] button");
            page.waitForLoadState();
            assertThat(page.locator("form[action$='/akkoord']").count()).isZero();
        }
    }

    private void read(Browser browser) {
        new Monitor(WarDeployment.root())
                .await("/api/v1/key-figures", a -> a.body().contains("2025-01-01"));
        try (BrowserContext reader = browser.newContext()) {
            List<String> complaints = new ArrayList<>();
            Page page = reader.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.navigate(root + "/nl");
            assertThat(page.locator("main").innerText()).contains("13,1%").contains("1 januari 2025");
            check(page);
            page.click("a[hreflang=en][rel=alternate]");
            page.waitForURL("**/en");
            assertThat(page.locator("main").innerText()).contains("13.1%").contains("1 January 2025");
            check(page);
            assertThat(complaints).isEmpty();
        }
    }

    private Page signIn(BrowserContext context, String account, String path) {
        Page page = context.newPage();
        page.navigate(root + path);
        check(page);
        page.fill("#name", account);
        page.fill("#password", "demo");
        page.click("main form button[type=submit]");
        page.waitForLoadState();
        return page;
    }

    /** Accessible by the rules that a machine can check. */
    private static void check(Page page) {
        assertThat(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations())
                .as(page.url())
                .isEmpty();
    }

    private static void throttle(Page page) {
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", 0);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", UPLOAD_SPEED);
        page.context().newCDPSession(page).send("Network.emulateNetworkConditions", conditions);
    }
}
