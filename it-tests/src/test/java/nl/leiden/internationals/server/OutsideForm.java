package nl.leiden.internationals.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** A table of others as an analyst sends it, a form with two parts. */
final class OutsideForm {

    /** Its type of content. */
    static final String TYPE = "multipart/form-data; boundary=----parts";

    private OutsideForm() {}

    /** Brings it to a running server as an analyst does. */
    static Monitor.Answer bring(Monitor monitor, String tableAndQuery, String description, String data) {
        return monitor.to("/api/v1/outside-tables/" + tableAndQuery)
                .as("analyst")
                .with("Content-Type", TYPE)
                .sending("PUT", BodyPublishers.ofByteArray(of(description, data)))
                .answer();
    }

    /** Withdraws a version as a publisher does, such as {@code asylum/versions/v1}. */
    static void withdraw(Monitor monitor, String version) {
        Monitor.Answer withdrawn = monitor.to("/api/v1/outside-tables/" + version + "/withdrawal")
                .as("publisher")
                .with("Content-Type", "application/json")
                .sending("PUT", BodyPublishers.ofString("{\"reasonNl\": \"Fout.\", \"reasonEn\": \"Wrong.\"}"))
                .answer();
        assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(200);
    }

    static byte[] of(String description, String data) {
        return of(description, data.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] of(String description, byte[] data) {
        String begin = "------parts\r\nContent-Disposition: form-data; name=\"description\"\r\n\r\n" + description
                + "\r\n------parts\r\nContent-Disposition: form-data; name=\"data\"; filename=\"data.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n";
        byte[] head = begin.getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n------parts--\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[head.length + data.length + tail.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(data, 0, all, head.length, data.length);
        System.arraycopy(tail, 0, all, head.length + data.length, tail.length);
        return all;
    }
}
