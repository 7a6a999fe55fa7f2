package nl.leiden.internationals.server;

import java.nio.charset.StandardCharsets;

/** A table of others as an analyst sends it, a form with two parts. */
final class OutsideForm {

    /** Its type of content. */
    static final String TYPE = "multipart/form-data; boundary=----parts";

    private OutsideForm() {}

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
