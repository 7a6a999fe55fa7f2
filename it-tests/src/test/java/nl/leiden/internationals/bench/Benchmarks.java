package nl.leiden.internationals.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs the benchmarks; {@code mvn -Pbench -Dbench.arguments="scale=50 rounds=5"} does. Arguments: {@code extract=FILE}, an
 * extract of 1 January 2024 in UTF-8 with semicolons and readable names; without it {@code scale=N}, how many demo towns
 * to make one of (50, which is 6.5 million rows); {@code rounds=N} (5).
 */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Map<String, String> named = Stream.of(arguments)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts.length == 2 ? parts[1] : ""));
        Path extract = named.containsKey("extract")
                ? Path.of(named.get("extract"))
                : BenchmarkTown.extract(Integer.parseInt(named.getOrDefault("scale", "50")));
        new ImportBenchmark(extract, Integer.parseInt(named.getOrDefault("rounds", "5"))).run();
        new FigureBenchmark().run();
    }
}
