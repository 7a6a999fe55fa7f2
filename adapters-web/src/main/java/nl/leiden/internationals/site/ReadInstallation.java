package nl.leiden.internationals.site;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import nl.leiden.internationals.population.disclosure.CellKeyMethod;
import nl.leiden.internationals.population.disclosure.DisclosureControl;
import nl.leiden.internationals.population.disclosure.PerturbationParameters;
import nl.leiden.internationals.population.disclosure.PerturbationTable;
import nl.leiden.internationals.population.disclosure.RecordKeys;
import nl.leiden.internationals.population.disclosure.ReleaseLimits;
import nl.leiden.internationals.population.figures.PlausibilityLimits;
import nl.leiden.internationals.population.register.Areas;
import nl.leiden.internationals.population.usecase.Settings;
import org.jspecify.annotations.Nullable;

/** Reads the settings of the installation; throws {@link WrongSetting} for the first that is missing or wrong. */
final class ReadInstallation {

    /**
     * Protects nobody: the register of the demo is synthetic, and with a published secret everybody's demo shows the same figures.
     */
    static final String SECRET_OF_THE_DEMO = "published: the demo register is synthetic and needs no secret";

    private static final String SECRET = "MONITOR_RECORD_KEY_SECRET";
    private static final String SECRET_FILE = "MONITOR_RECORD_KEY_SECRET_FILE";
    private static final String SECRET_EXPECTED = "a secret of at least " + RecordKeys.SHORTEST_SECRET
            + " bytes, the same for as long as the series is published (or name a file that holds it in " + SECRET_FILE
            + ")";
    private static final String AREAS_FILE = "MONITOR_AREAS_FILE";
    private static final long FOUR_GIBIBYTES = 4L << 30;

    /** Addresses under which a server is found on its own machine. */
    private static final Set<String> AT_HOME = Set.of("127.0.0.1", "0.0.0.0", "::", "::1");

    private final Variables variables;

    ReadInstallation(Variables variables) {
        this.variables = variables;
    }

    Installation read() {
        boolean demo = variables.isOn("MONITOR_DEMO");
        Settings population = population(demo);
        return new Installation(
                demo,
                population,
                variables.read(
                        "MONITOR_IMPORT_MAX_BYTES",
                        FOUR_GIBIBYTES,
                        "a number of bytes, 1 or more",
                        text -> between(Long.parseLong(text), 1, Long.MAX_VALUE)),
                new ReadPublisher(variables, population.areas()).read(),
                baseUrl(),
                localUrl());
    }

    private Settings population(boolean demo) {
        RecordKeys keys = recordKeys(demo);
        return new Settings(
                areas(),
                keys,
                disclosure(keys),
                percent("MONITOR_IMPORT_MAX_REJECTED_PERCENT", new BigDecimal("0.5"), BigDecimal.ZERO),
                releaseLimits(),
                limits(),
                Duration.ofDays(variables.read(
                        "MONITOR_TALLIES_KEEP_DAYS",
                        0L,
                        "a number of days from 0 to 3650",
                        text -> between(Long.parseLong(text), 0, 3650))));
    }

    private RecordKeys recordKeys(boolean demo) {
        Optional<String> given = variables.find(SECRET);
        Optional<String> file = variables.find(SECRET_FILE);
        if (given.isPresent() && file.isPresent()) {
            throw WrongSetting.secret(SECRET, "is set and so is " + SECRET_FILE, "set in one of the two places only");
        }
        if (given.isEmpty() && file.isEmpty() && !demo) {
            throw WrongSetting.missing(SECRET, SECRET_EXPECTED);
        }
        byte[] secret = file.isPresent()
                ? secretIn(file.get())
                : given.orElse(SECRET_OF_THE_DEMO).getBytes(StandardCharsets.UTF_8);
        if (secret.length < RecordKeys.SHORTEST_SECRET) {
            throw WrongSetting.secret(
                    file.isPresent() ? SECRET_FILE : SECRET, "has " + secret.length + " bytes", SECRET_EXPECTED);
        }
        RecordKeys keys = RecordKeys.of(secret);
        Arrays.fill(secret, (byte) 0);
        return keys;
    }

    /** The bytes of the file, without the line end with which editors close a file. */
    private static byte[] secretIn(String file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(Path.of(file));
        } catch (IOException | InvalidPathException unreadable) {
            throw WrongSetting.notAsExpected(SECRET_FILE, file, "a file that the server can read");
        }
        int end = bytes.length;
        while (end > 0 && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
            end--;
        }
        byte[] secret = Arrays.copyOf(bytes, end);
        Arrays.fill(bytes, (byte) 0);
        return secret;
    }

    private DisclosureControl disclosure(RecordKeys keys) {
        Optional<String> text = variables.find("MONITOR_DISCLOSURE");
        PerturbationParameters parameters;
        try {
            parameters = text.map(PerturbationParameters::parse).orElseGet(PerturbationParameters::strict);
        } catch (IllegalArgumentException notFeasible) {
            throw WrongSetting.notAsExpected(
                    "MONITOR_DISCLOSURE",
                    text.orElse(""),
                    "strict, standard or values such as 'D9 V7 js4 mono' (" + notFeasible.getMessage() + ")");
        }
        PerturbationTable table = PerturbationTable.solve(parameters);
        return new DisclosureControl(new CellKeyMethod(table), keys.fingerprint() + "-" + table.fingerprint());
    }

    private Areas areas() {
        Optional<String> file = variables.find(AREAS_FILE);
        if (file.isEmpty()) {
            return Areas.official();
        }
        try {
            return Areas.parse(file.get(), Files.readString(Path.of(file.get())));
        } catch (MalformedInputException notUtf8) {
            throw WrongSetting.notAsExpected(AREAS_FILE, file.get(), "a table of areas in UTF-8");
        } catch (IOException | InvalidPathException unreadable) {
            throw WrongSetting.notAsExpected(AREAS_FILE, file.get(), "a file that the server can read");
        } catch (IllegalArgumentException wrong) {
            throw WrongSetting.notAsExpected(AREAS_FILE, file.get(), "a table of areas (" + wrong.getMessage() + ")");
        }
    }

    private ReleaseLimits releaseLimits() {
        ReleaseLimits usual = ReleaseLimits.usual();
        return new ReleaseLimits(
                variables.read(
                        "MONITOR_RELEASE_LEAST_MEAN_CELL",
                        usual.leastMeanCell(),
                        "a number of people from 0 to 1000, such as 1.0",
                        text -> between(new BigDecimal(text), BigDecimal.ZERO, BigDecimal.valueOf(1000))
                                .doubleValue()),
                percent(
                                        "MONITOR_RELEASE_MOST_SOLE_PERCENT",
                                        BigDecimal.valueOf(100 * usual.mostSoleCells()),
                                        BigDecimal.ZERO)
                                .doubleValue()
                        / 100);
    }

    private PlausibilityLimits limits() {
        PlausibilityLimits usual = PlausibilityLimits.usual();
        return new PlausibilityLimits(
                limit("MONITOR_PLAUSIBILITY_TOTAL_PERCENT", usual.totalPercent()),
                limit("MONITOR_PLAUSIBILITY_DISTRICT_PERCENT", usual.districtPercent()),
                limit("MONITOR_PLAUSIBILITY_NATIONALITY_PERCENT", usual.nationalityPercent()),
                variables.read(
                        "MONITOR_PLAUSIBILITY_NATIONALITY_FROM",
                        usual.nationalityFrom(),
                        "a number of people, 0 or more",
                        text -> (int) between(Long.parseLong(text), 0, Integer.MAX_VALUE)));
    }

    private BigDecimal limit(String variable, BigDecimal usual) {
        return percent(variable, usual, new BigDecimal("0.01"));
    }

    private BigDecimal percent(String variable, BigDecimal usual, BigDecimal least) {
        return variables.read(
                variable,
                usual,
                "a percentage from " + least.toPlainString() + " to 100, such as 2.5",
                text -> between(new BigDecimal(text), least, BigDecimal.valueOf(100)));
    }

    private static BigDecimal between(BigDecimal number, BigDecimal least, BigDecimal most) {
        if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
            throw new IllegalArgumentException("out of range: " + number);
        }
        return number;
    }

    private @Nullable URI baseUrl() {
        return variables
                .find("MONITOR_BASE_URL")
                .map(text -> variables.read(
                        "MONITOR_BASE_URL",
                        URI.create(""),
                        "an address such as https://monitor.example.nl, without a path",
                        ReadInstallation::address))
                .orElse(null);
    }

    private URI localUrl() {
        String host = variables
                .find("MONITOR_ADDRESS")
                .filter(address -> !AT_HOME.contains(address))
                .orElse("localhost");
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port());
    }

    /** Where the server listens: the port of the binding of its listener. */
    private int port() {
        return variables.read("MONITOR_PORT", 8080, "a number of a port", Integer::parseInt)
                + variables.read(Variables.PORT_OFFSET, 0, "a number of ports", Integer::parseInt);
    }

    private static URI address(String text) {
        URI address = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        if (!web || address.getHost() == null || !address.getPath().isEmpty() || address.getQuery() != null) {
            throw new IllegalArgumentException("not the address of a site: '" + text + "'");
        }
        return address;
    }

    private static long between(long number, long least, long most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException("out of range: " + number);
        }
        return number;
    }
}
