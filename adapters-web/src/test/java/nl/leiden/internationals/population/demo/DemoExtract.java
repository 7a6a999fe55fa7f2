package nl.leiden.internationals.population.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.leiden.internationals.population.register.Areas;
import nl.leiden.internationals.population.register.CountingRules;
import nl.leiden.internationals.population.register.Judgement;
import nl.leiden.internationals.population.register.Nationalities;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.register.RegisterColumn;
import nl.leiden.internationals.population.register.RegisterRow;
import nl.leiden.internationals.population.register.ResidenceTitles;

/** An extract of the demo register, taken apart in the plainest way. */
record DemoExtract(String text, String header, List<Row> rows) {

    private static final DemoRegister SHIPPED = DemoRegister.shipped();
    private static final Map<Integer, DemoExtract> WRITTEN = new ConcurrentHashMap<>();

    /** That of the shipped register on 1 January. */
    static DemoExtract of(int year) {
        return WRITTEN.computeIfAbsent(year, wanted -> of(SHIPPED, wanted));
    }

    static DemoExtract of(DemoRegister register, int year) {
        ReferenceDate date = date(year);
        Areas areas = Areas.official();
        var rules = new CountingRules(
                date, areas.municipality(), Nationalities.official(), ResidenceTitles.official(), areas);
        var row = new RegisterRow();
        String text = written(register, date);
        List<String> lines = text.lines().toList();
        return new DemoExtract(
                text,
                lines.getFirst(),
                lines.stream().skip(1).map(line -> Row.of(line, row, rules)).toList());
    }

    static ReferenceDate date(int year) {
        return ReferenceDate.parse(year + "-01-01");
    }

    static String written(DemoRegister register, ReferenceDate date) {
        try (var out = new ByteArrayOutputStream()) {
            register.writeTo(out, date);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    List<Row> residents() {
        return judged(Judgement.Counted.class);
    }

    List<Row> skipped() {
        return judged(Judgement.Skipped.class);
    }

    List<Row> rejected() {
        return judged(Judgement.Rejected.class);
    }

    private List<Row> judged(Class<? extends Judgement> kind) {
        return rows.stream().filter(row -> kind.isInstance(row.judgement())).toList();
    }

    List<Row> internationals() {
        return residents().stream().filter(row -> !row.isDutch()).toList();
    }

    Map<String, Row> residentsByPseudonym() {
        return residents().stream()
                .collect(Collectors.toMap(row -> row.value(RegisterColumn.PSEUDONYM), Function.identity()));
    }

    /** One row and what the counting rules make of it. */
    record Row(String line, Judgement judgement) {

        private static final List<RegisterColumn> COLUMNS = List.of(RegisterColumn.values());

        static Row of(String line, RegisterRow row, CountingRules rules) {
            row.reset(line.getBytes(StandardCharsets.UTF_8), 1);
            int start = 0;
            int fields = 0;
            while (start <= line.length()) {
                int separator = line.indexOf(';', start);
                int end = separator < 0 ? line.length() : separator;
                row.field(COLUMNS.get(fields++), start, end);
                start = end + 1;
            }
            if (fields != COLUMNS.size()) {
                row.markFieldCountWrong();
            }
            return new Row(line, rules.judge(row));
        }

        String value(RegisterColumn column) {
            int start = 0;
            for (int i = COLUMNS.indexOf(column); i > 0; i--) {
                start = line.indexOf(';', start) + 1;
            }
            int end = line.indexOf(';', start);
            return line.substring(start, end < 0 ? line.length() : end);
        }

        boolean livesIn(String area) {
            return value(RegisterColumn.NEIGHBOURHOOD).startsWith(area);
        }

        /** The rule of Statistics Netherlands, read plainly. */
        boolean isDutch() {
            List<String> codes = List.of(value(RegisterColumn.NATIONALITY).split("\\|", -1));
            return codes.contains("0001")
                    || codes.contains("0002")
                    || value(RegisterColumn.SPECIAL_DUTCH_STATUS).equals("B");
        }
    }
}
