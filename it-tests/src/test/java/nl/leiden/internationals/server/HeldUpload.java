package nl.leiden.internationals.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** An upload that stops half-way until it is let go, so that something can happen to the server in the middle of an import. */
final class HeldUpload {

    private static final String PSEUDONYM = "heldupload-";
    private static final int ROWS = 20_000;

    private final Monitor monitor;
    private final String date;
    private final CountDownLatch letGo = new CountDownLatch(1);
    private final CompletableFuture<Monitor.Answer> answer;

    private HeldUpload(Monitor monitor, String date) {
        this.monitor = monitor;
        this.date = date;
        this.answer = CompletableFuture.supplyAsync(() -> monitor.to(address(date))
                .as("analyst")
                .with("Content-Type", "text/csv")
                .sending("POST", BodyPublishers.ofInputStream(this::content))
                .answer());
    }

    /** Begins an upload; returns when the monitor has begun to count it. */
    static HeldUpload begin(Monitor monitor, String date) {
        HeldUpload upload = new HeldUpload(monitor, date);
        Monitor.Answer imports = monitor.await(
                monitor.to("/api/v1/extracts?pageSize=1").as("analyst"),
                a -> newest(a).path("progress").path("bytesReceived").asLong() > 0);
        assertThat(newest(imports).path("referenceDate").asText()).isEqualTo(date);
        assertThat(newest(imports).path("state").asText()).isEqualTo("running");
        return upload;
    }

    private static String address(String date) {
        return "/api/v1/extracts?lang=en&referenceDate=" + date;
    }

    /** The same extract in one go. */
    static Monitor.Answer allAtOnce(Monitor monitor, String date) {
        return monitor.to(address(date))
                .as("analyst")
                .with("Content-Type", "text/csv")
                .sending("POST", BodyPublishers.ofByteArray(rows(0, ROWS)))
                .answer();
    }

    /** Lets the rest of the file arrive, and waits for the answer. */
    Monitor.Answer rest() {
        letGo.countDown();
        return answer.join();
    }

    /** Waits until the monitor says that the import was broken off, and sees that it says why and left nothing. */
    void assertBrokenOffAndNothingLeft() {
        Monitor.Answer imports = monitor.await(
                monitor.to("/api/v1/extracts?lang=en&pageSize=1000").as("analyst"),
                a -> ofDate(a).path("state").asText().equals("broken-off"));
        JsonNode brokenOff = ofDate(imports);
        assertThat(brokenOff.path("state").asText()).as(imports.body()).isEqualTo("broken-off");
        assertThat(brokenOff.path("reason").asText()).contains("broken off", "Nothing of the file was kept");
        assertThat(brokenOff.path("release").asText()).isEmpty();
        assertThat(monitor.to("/api/v1/releases").as("analyst").answer().body()).doesNotContain(date);
    }

    private JsonNode ofDate(Monitor.Answer imports) {
        for (JsonNode one : imports.json().path("extracts")) {
            if (one.path("referenceDate").asText().equals(date)) {
                return one;
            }
        }
        return imports.json().path("none");
    }

    private static JsonNode newest(Monitor.Answer imports) {
        return imports.json().path("extracts").path(0);
    }

    /** Sees that the log of the server names nobody of the extract. */
    static void assertNobodyInTheLog() throws IOException {
        String log = Files.readString(Path.of(System.getProperty("monitor.server"), "standalone", "log", "server.log"));
        assertThat(log).isNotEmpty().doesNotContain(PSEUDONYM);
    }

    private InputStream content() {
        InputStream held = new InputStream() {
            private final InputStream rest = new ByteArrayInputStream(rows(ROWS / 2, ROWS));

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                try {
                    letGo.await();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw new InterruptedIOException("interrupted before the upload was let go");
                }
                return rest.read(into, offset, length);
            }
        };
        return new SequenceInputStream(new ByteArrayInputStream(rows(0, ROWS / 2)), held);
    }

    private static byte[] rows(int from, int to) {
        StringBuilder rows = new StringBuilder();
        if (from == 0) {
            rows.append("pseudoniem;geboortedatum;geslacht;nationaliteit;gemeente;buurt\n");
        }
        for (int i = from; i < to; i++) {
            rows.append(PSEUDONYM).append(i).append(";19900615;V;0064;0546;BU05460300\n");
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }
}
