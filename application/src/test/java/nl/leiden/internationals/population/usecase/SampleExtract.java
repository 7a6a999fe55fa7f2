package nl.leiden.internationals.population.usecase;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.population.extract.ExtractCount;
import nl.leiden.internationals.population.extract.ExtractReading;
import nl.leiden.internationals.population.extract.ImportProgress;
import nl.leiden.internationals.population.register.RegisterColumn;

/** A register extract of a small town; every {@code and} gives a larger one. People keep their pseudonyms over the years. */
final class SampleExtract implements RegisterExtract {

    private static final List<RegisterColumn> COLUMNS = List.of(
            RegisterColumn.PSEUDONYM,
            RegisterColumn.BIRTH_DATE,
            RegisterColumn.SEX,
            RegisterColumn.NATIONALITY,
            RegisterColumn.MUNICIPALITY,
            RegisterColumn.NEIGHBOURHOOD,
            RegisterColumn.GROUP,
            RegisterColumn.GROUP_SOURCE);

    private final List<String> rows;

    private SampleExtract(List<String> rows) {
        this.rows = List.copyOf(rows);
    }

    /** A town of 600 Dutch women, 300 Italian students and 100 Syrian women, all in Leiden-Noord. */
    static SampleExtract ofTown() {
        return of(600, 300, 100);
    }

    static SampleExtract of(int dutch, int italians, int syrians) {
        return new SampleExtract(List.of())
                .and(dutch, "dutch", "19840615;V;0001;0546;BU05460301;;")
                .and(italians, "italian", "20010220;M;0064;0546;BU05460301;student;UL")
                .and(syrians, "syrian", "19931105;V;0336;0546;BU05460301;;");
    }

    /** And rows that are rejected: no nationality has the code 9998. */
    SampleExtract andRejected(int number) {
        return and(number, "rejected", "19840615;V;9998;0546;BU05460301;;");
    }

    /** And people of another municipality, who do not count. */
    SampleExtract andOfLeiderdorp(int number) {
        return and(number, "elsewhere", "19840615;V;0001;0547;BU05470001;;");
    }

    private SampleExtract and(int number, String pseudonym, String rest) {
        List<String> all = new ArrayList<>(rows);
        for (int i = 0; i < number; i++) {
            all.add("resident-" + pseudonym + "-" + i + ";" + rest);
        }
        return new SampleExtract(all);
    }

    @Override
    public ExtractReading countInto(ExtractCount count, ImportProgress progress) {
        ExtractCount.Lane lane = count.lane();
        long bytes = 0;
        int line = 1;
        lane.begin(0);
        for (String row : rows) {
            byte[] text = row.getBytes(StandardCharsets.US_ASCII);
            bytes += text.length + 1;
            line++;
            fill(lane, text, line);
            lane.count();
        }
        progress.judged(lane.end(line));
        progress.received(bytes);
        return count.reading(List.of(), ';', bytes);
    }

    private static void fill(ExtractCount.Lane lane, byte[] text, int line) {
        lane.row().reset(text, line);
        int start = 0;
        for (RegisterColumn column : COLUMNS) {
            int end = start;
            while (end < text.length && text[end] != ';') {
                end++;
            }
            lane.row().field(column, start, end);
            start = end + 1;
        }
    }
}
