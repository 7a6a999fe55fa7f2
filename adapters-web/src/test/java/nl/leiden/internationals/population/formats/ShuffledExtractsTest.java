package nl.leiden.internationals.population.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.leiden.internationals.population.extract.ExtractReading.Counted;
import nl.leiden.internationals.population.extract.Rejection;
import nl.leiden.internationals.population.register.RegisterColumn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However an extract is written down, the same people give the same report and the same tallies. */
class ShuffledExtractsTest {

    private static final Counted PLAIN = Reading.counted(SampleExtract.utf8(SampleExtract.of(town())));

    static Stream<Long> seeds() {
        return IntStream.range(0, 300).mapToObj(i -> (long) i);
    }

    private static String[] town() {
        var random = new Random(2024);
        return IntStream.range(0, 80)
                .mapToObj(i -> {
                    String row = List.of(
                                    SampleExtract.DUTCH_WOMAN,
                                    SampleExtract.ITALIAN_STUDENT,
                                    SampleExtract.SYRIAN_STATUS_HOLDER,
                                    SampleExtract.EMIGRANT,
                                    SampleExtract.NEIGHBOUR,
                                    SampleExtract.WITHOUT_SEX,
                                    SampleExtract.WITH_ENDED_NATIONALITY,
                                    SampleExtract.ITALIAN_STUDENT.replace(";0064;", ";0336|0052;"),
                                    SampleExtract.ITALIAN_STUDENT.replace(";student;", ";stüdent;"))
                            .get(random.nextInt(9));
                    return row.replaceFirst("^[^;]*", "person-" + i)
                            .replace("BU05460305", "BU05460" + random.nextInt(10) + "00");
                })
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_way_to_write_an_extract_is_read_alike(long seed) {
        var writing = new Writing(new Random(seed));

        Counted counted = Reading.counted(Reading.read(writing.file(), writing.limits()));

        assertThat(counted.report())
                .usingRecursiveComparison()
                .ignoringFields("bytes", "separator", "encoding", "ignoredColumns", "listing")
                .isEqualTo(PLAIN.report());
        assertThat(counted.report().listing())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("line")
                .isEqualTo(PLAIN.report().listing());
        assertThat(counted.report().listing())
                .extracting(Rejection::line)
                .isEqualTo(PLAIN.report().listing().stream()
                        .map(rejection -> writing.lines.get((int) rejection.line() - 2))
                        .toList());
        assertThat(counted.tallies().toBytes()).isEqualTo(PLAIN.tallies().toBytes());
    }

    /** One of the many ways to write the town down. */
    private static final class Writing {

        private static final int IGNORED = -1;

        private final Random random;
        private final List<Integer> order = new ArrayList<>();
        private final List<Long> lines = new ArrayList<>();
        private final char separator;
        private final String lineEnd;
        private final StringBuilder text = new StringBuilder();
        private long line = 1;

        Writing(Random random) {
            this.random = random;
            this.separator = random.nextBoolean() ? ';' : ',';
            this.lineEnd = random.nextBoolean() ? "\n" : "\r\n";
            IntStream.range(0, RegisterColumn.values().length).forEach(order::add);
            IntStream.range(0, random.nextInt(3)).forEach(i -> order.add(IGNORED));
            Collections.shuffle(order, random);
        }

        byte[] file() {
            writeHeader();
            for (String row : town()) {
                while (random.nextInt(10) == 0) {
                    text.append(lineEnd);
                    line++;
                }
                lines.add(line);
                write(List.of(row.split(";", -1)));
            }
            if (random.nextBoolean()) {
                text.setLength(text.length() - lineEnd.length());
            }
            byte[] file = switch (random.nextInt(3)) {
                case 0 -> SampleExtract.windows1252(text.toString());
                case 1 -> SampleExtract.marked(text.toString());
                default -> text.toString().getBytes(StandardCharsets.UTF_8);
            };
            return switch (random.nextInt(4)) {
                case 0 -> SampleExtract.gzip(file);
                case 1 -> SampleExtract.zip(file, "extract.csv");
                default -> file;
            };
        }

        ReadingLimits limits() {
            return new ReadingLimits(1 + random.nextInt(3), 1 + random.nextInt(3_000), 1 << 20);
        }

        private void writeHeader() {
            write(Stream.of(RegisterColumn.values())
                    .map(column -> random.nextBoolean()
                            ? column.header()
                            : column.element().orElse(column.header().toUpperCase(Locale.ROOT)))
                    .toList());
        }

        private void write(List<String> fields) {
            for (int i = 0; i < order.size(); i++) {
                String field = order.get(i) == IGNORED ? ignored() : fields.get(order.get(i));
                text.append(i == 0 ? "" : separator).append(written(field));
            }
            text.append(lineEnd);
            line++;
        }

        private String ignored() {
            return line == 1
                    ? "bijzonderheden"
                    : List.of("", "é", "a;b", "c,d", "\"e\"", "f\ng").get(random.nextInt(6));
        }

        private String written(String field) {
            line += field.chars().filter(c -> c == '\n').count();
            boolean mustQuote = field.indexOf(separator) >= 0 || field.contains("\n") || field.startsWith("\"");
            String spaced = random.nextInt(5) == 0 ? " " + field + "\t" : field;
            return mustQuote || random.nextInt(4) == 0 ? "\"" + spaced.replace("\"", "\"\"") + "\"" : spaced;
        }
    }
}
