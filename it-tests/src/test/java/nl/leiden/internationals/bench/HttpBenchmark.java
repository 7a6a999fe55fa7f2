package nl.leiden.internationals.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.leiden.internationals.population.tables.TableRegister;

/**
 * How fast figures are answered over HTTP, beside a file of the same bytes that the same server sends: {@code mvn -Pbench-http verify}. Arguments:
 * {@code server=FOLDER}, the server with the monitor; {@code rounds=N} (3) and {@code seconds=N} (3) of every load. Rounds alternate, so that
 * whatever else the machine does disturbs all of them, and the best of each counts.
 */
public final class HttpBenchmark {

    private static final String DATA = "/api/v1/tables/%s/data?";

    /** About 20 KB of JSON-stat. */
    private static final String MEDIUM =
            DATA.formatted(TableRegister.BY_NATIONALITY.value()) + "nationality=*&year=*&measure=count,share";

    /** Every nationality in every district in every year. */
    private static final String LARGEST = DATA.formatted(TableRegister.BY_NATIONALITY_AND_DISTRICT.value())
            + "nationality=*&district=*&measure=*&format=csv&year=";

    private static final int MOST_ORDERS = 50;

    private static final String LINE = "%-16s %18s %18s %7s %26s%n";

    /** Sends a request around the answers that are kept for whoever asks the same. */
    private static final String COOKIE = "Cookie: a=b";

    private final BenchmarkServer server;
    private final int rounds;
    private final int seconds;

    private HttpBenchmark(BenchmarkServer server, int rounds, int seconds) {
        this.server = server;
        this.rounds = rounds;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, String> named = Stream.of(arguments)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts.length == 2 ? parts[1] : ""));
        try (BenchmarkServer server = BenchmarkServer.start(Path.of(named.get("server")))) {
            var benchmark = new HttpBenchmark(
                    server,
                    Integer.parseInt(named.getOrDefault("rounds", "3")),
                    Integer.parseInt(named.getOrDefault("seconds", "3")));
            benchmark.beforeAnythingElse();
            if (Load.isPossible()) {
                benchmark.besideFiles();
            } else {
                System.out.println("No requests a second without the program wrk (Debian: apt-get install wrk).");
            }
            benchmark.largestSelection();
        }
    }

    /** The very first answer, of a server that has compiled nothing yet. */
    private void beforeAnythingElse() throws IOException, InterruptedException {
        System.out.printf("first answer of a new server, %s: %.0f ms%n", MEDIUM, milliseconds(server.at(MEDIUM)));
    }

    /** A kind of answer, and the file that is sent for comparison. */
    private record Kind(String name, Load file, Load monitor) {

        Load throughTheApplication() {
            return new Load(
                    monitor.address(),
                    Stream.concat(monitor.headers().stream(), Stream.of(COOKIE)).toList());
        }
    }

    private void besideFiles() throws IOException, InterruptedException {
        URI medium = server.at(MEDIUM);
        HttpResponse<byte[]> plain = server.get(medium);
        HttpResponse<byte[]> packed = server.get(medium, "Accept-Encoding", "gzip");
        URI file = server.serve("plain", plain.body());
        URI packedFile = server.serve("packed", packed.body());
        List<Kind> kinds = List.of(
                new Kind("200, %,d bytes".formatted(plain.body().length), Load.of(file), Load.of(medium)),
                new Kind(
                        "200, gzip, %,d".formatted(packed.body().length),
                        Load.of(packedFile),
                        Load.of(medium, "Accept-Encoding: gzip")),
                new Kind(
                        "304",
                        Load.of(file, "If-Modified-Since: " + header(server.get(file), "Last-Modified")),
                        Load.of(medium, "If-None-Match: " + header(plain, "ETag"))));
        List<double[]> best = new ArrayList<>();
        kinds.forEach(kind -> best.add(new double[3]));
        for (int round = 0; round <= rounds; round++) {
            for (int kind = 0; kind < kinds.size(); kind++) {
                Kind measured = kinds.get(kind);
                keepBest(best.get(kind), 0, measured.file, round);
                keepBest(best.get(kind), 1, measured.monitor, round);
                keepBest(best.get(kind), 2, measured.throughTheApplication(), round);
            }
        }
        System.out.printf("%nRequests a second, best of %d rounds of %d s each%n%n", rounds, seconds);
        System.out.printf(LINE, "", "file", "monitor", "ratio", "monitor, with a cookie");
        for (int kind = 0; kind < kinds.size(); kind++) {
            double[] rates = best.get(kind);
            System.out.printf(
                    LINE,
                    kinds.get(kind).name,
                    "%,.0f".formatted(rates[0]),
                    "%,.0f".formatted(rates[1]),
                    "%.0f %%".formatted(100 * rates[1] / rates[0]),
                    "%,.0f".formatted(rates[2]));
        }
    }

    /** The round 0 warms up. */
    private void keepBest(double[] rates, int column, Load load, int round) throws IOException, InterruptedException {
        double rate = load.perSecond(seconds);
        if (round > 0) {
            rates[column] = Math.max(rates[column], rate);
        }
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElseThrow();
    }

    /** As CSV, once with the years in every order, which is another selection each time, and once as it is kept. */
    private void largestSelection() throws IOException, InterruptedException {
        List<URI> addresses = orders(years()).stream()
                .limit(MOST_ORDERS)
                .map(years -> server.at(LARGEST + String.join(",", years)))
                .toList();
        double[] first = new double[addresses.size()];
        double[] kept = new double[addresses.size()];
        for (int i = 0; i < first.length; i++) {
            first[i] = milliseconds(addresses.get(i));
            kept[i] = milliseconds(addresses.get(i));
        }
        byte[] csv = server.get(addresses.getFirst()).body();
        System.out.printf(
                "%nLargest selection as CSV, %,d records, %,d bytes, %d times%n%n",
                records(csv), csv.length, first.length);
        System.out.printf(LINE, "milliseconds", "first of all", "longest", "median", "");
        printTimes("first answer", first);
        printTimes("kept answer", kept);
    }

    private static void printTimes(String what, double[] milliseconds) {
        double first = milliseconds[0];
        double[] sorted = milliseconds.clone();
        Arrays.sort(sorted);
        System.out.printf(
                LINE,
                what,
                "%.1f".formatted(first),
                "%.1f".formatted(sorted[sorted.length - 1]),
                "%.1f".formatted(sorted[sorted.length / 2]),
                "");
    }

    private static long records(byte[] csv) {
        int lines = 0;
        for (byte character : csv) {
            lines += character == '\n' ? 1 : 0;
        }
        return lines - 1L;
    }

    private List<String> years() throws IOException, InterruptedException {
        byte[] answer = server.get(server.at(MEDIUM)).body();
        List<String> years = new ArrayList<>();
        new ObjectMapper()
                .readTree(answer)
                .at("/dimension/year/category/index")
                .forEach(year -> years.add(year.asText()));
        return years;
    }

    private static List<List<String>> orders(List<String> years) {
        if (years.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> orders = new ArrayList<>();
        for (String first : years) {
            List<String> others =
                    years.stream().filter(year -> !year.equals(first)).toList();
            for (List<String> order : orders(others)) {
                orders.add(Stream.concat(Stream.of(first), order.stream()).toList());
            }
        }
        return orders;
    }

    private double milliseconds(URI address) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = server.get(address);
        double milliseconds = (System.nanoTime() - start) / 1e6;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + ": " + answer.statusCode());
        }
        return milliseconds;
    }
}
