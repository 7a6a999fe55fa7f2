package nl.leiden.internationals.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Requests of one kind, one after the other over eight connections, made by the program wrk on this machine.
 *
 * @param headers each as {@code Name: value}
 */
record Load(URI address, List<String> headers) {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");

    Load {
        headers = List.copyOf(headers);
    }

    static Load of(URI address, String... headers) {
        return new Load(address, List.of(headers));
    }

    static boolean isPossible() throws InterruptedException {
        try {
            return new ProcessBuilder("wrk", "--version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    >= 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    /** Answers in one second, over so many. */
    double perSecond(int seconds) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("wrk", "-t1", "-c8", "-d" + seconds + "s"));
        headers.forEach(header -> command.addAll(List.of("-H", header)));
        command.add(address.toString());
        Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
        String report = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(report);
        if (wrk.waitFor() != 0 || !rate.find() || report.contains("Non-2xx") || report.contains("Socket errors")) {
            throw new IllegalStateException("wrk says of " + this + ": " + report);
        }
        return Double.parseDouble(rate.group(1));
    }
}
