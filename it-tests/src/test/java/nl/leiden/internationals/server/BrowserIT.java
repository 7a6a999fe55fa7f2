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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.population.demo.DemoRegister;
import nl.leiden.internationals.population.register.ReferenceDate;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two colleagues bring a new reference date to the public with a browser; needs Chromium. */
@ExtendWith(ArquillianExtension.class)
class BrowserIT {

    /** Bytes a second at which the upload is sent, so that the progress bar can be seen. */
    private static final int UPLOAD_SPEED = 2_500_000;

    private final String root = WarDeployment.root().toString();

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

    @Test
    void a_publisher_announces_changes_and_cancels_and_readers_see_why() {
        Monitor monitor = new Monitor(WarDeployment.root()).withDemoFigures();
        try (Playwright playwright = Playwright.create();
                Browser browser = Chromium.launch(playwright);
                BrowserContext publisher = browser.newContext();
                BrowserContext reader = browser.newContext()) {
            Page page = signIn(publisher, "publisher", "/en/sign-in");
            page.navigate(root + "/en/workplace/announcements");
            check(page);
            page.fill("#referenceDate", "2026-04-01");
            page.fill("#expected", "2020-01");
            page.click("main form button[type=submit]");
            assertThat(page.locator("#errors").innerText())
                    .contains("2020-01 has passed", "note in Dutch", "note in English");
            check(page);
            page.fill("#expected", soon(2));
            page.fill("#noteNl", "Met een kwartaal.");
            page.fill("#noteEn", "With a quarter.");
            page.click("main form button[type=submit]");
            page.waitForURL("**/announcements/2026-04-01-a*");
            page.click("#change ~ details summary");
            check(page);
            page.fill("#expected", soon(3));
            page.fill("#reasonNl", "Het bestand is later.");
            page.fill("#reasonEn", "The extract is late.");
            page.click("form[action$='/change'] button");
            page.waitForLoadState();
            Page calendar = reader.newPage();
            calendar.navigate(root + "/nl/publicaties");
            assertThat(calendar.locator("main").innerText()).contains("Met een kwartaal.", "Het bestand is later.");
            check(calendar);
            page.click("#cancel ~ details summary");
            page.fill("#cancellationReasonNl", "Toch niet.");
            page.fill("#cancellationReasonEn", "Not after all.");
            page.click("form[action$='/cancel'] button");
            page.waitForLoadState();
            assertThat(page.locator("form[action$='/cancel']").count()).isZero();
            calendar.navigate(root + "/en/changes");
            assertThat(calendar.locator("main").innerText())
                    .contains("the announced figures of 1 April 2026 will not come", "Not after all.");
            check(calendar);
            String published = monitor.get("/api/v1/tables/internationals-by-nationality/vintages")
                    .json()
                    .at("/vintages/0/id")
                    .asText();
            calendar.navigate(root + "/nl/publicaties/" + published);
            check(calendar);
        }
    }

    private static String soon(int months) {
        return YearMonth.now(ZoneOffset.UTC).plusMonths(months).toString();
    }

    @Test
    void a_publisher_moves_a_publication_and_tells_readers_why() throws IOException {
        Monitor monitor = new Monitor(WarDeployment.root()).withDemoFigures();
        ByteArrayOutputStream extract = new ByteArrayOutputStream();
        DemoRegister.shipped().writeTo(extract, ReferenceDate.parse("2020-01-01"));
        String release = monitor.upload("referenceDate=2020-09-30", "text/csv", extract.toByteArray())
                .json()
                .path("release")
                .asText();
        LocalDate nextMonth = LocalDate.now(ZoneOffset.UTC).plusMonths(1);
        put(monitor, "analyst", release + "/submission", "");
        put(monitor, "publisher", release + "/sign-off", "{\"publicationTime\": \"" + nextMonth + "T08:00:00Z\"}");
        try (Playwright playwright = Playwright.create();
                Browser browser = Chromium.launch(playwright);
                BrowserContext publisher = browser.newContext()) {
            Page page = signIn(publisher, "publisher", "/nl/aanmelden");
            page.navigate(root + "/nl/beheer/publicaties/" + release);
            page.click("#move ~ details summary");
            check(page);
            page.fill("#date", nextMonth.plusDays(7).toString());
            page.click("form[action$='/verzetten'] button");
            assertThat(page.locator("#errors").innerText()).contains("De tijd", "Nederlands", "Engels");
            page.fill("#time", "09:30");
            page.fill("#moveReasonNl", "De raad is later.");
            page.fill("#moveReasonEn", "The council meets later.");
            page.click("form[action$='/verzetten'] button");
            page.waitForURL("**/publicaties/" + release);
            assertThat(page.locator("main").innerText()).contains("Verzet door publisher", "De raad is later.");
            page.navigate(root + "/nl/publicaties/" + release);
            assertThat(page.locator("main").innerText()).contains("09:30", "De raad is later.");
            check(page);
        } finally {
            put(monitor, "publisher", release + "/recall", "{\"reasonNl\": \"Proef.\", \"reasonEn\": \"Trial.\"}");
        }
    }

    private static void put(Monitor monitor, String account, String step, String body) {
        Monitor.Answer answer = monitor.to("/api/v1/releases/" + step)
                .as(account)
                .with("Content-Type", "application/json")
                .sending("PUT", BodyPublishers.ofString(body))
                .answer();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
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
