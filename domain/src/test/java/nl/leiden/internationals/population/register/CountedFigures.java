package nl.leiden.internationals.population.register;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Counts a whole extract by the rules, in the shape in which the reference implementation writes its figures. It knows
 * extracts with semicolons, without quoting and without repeated columns.
 */
final class CountedFigures {

    private final Map<String, Object> figures = new TreeMap<>();
    private final CountingRules rules;
    private final List<Map<String, Object>> rejectedRows = new ArrayList<>();

    private CountedFigures(CountingRules rules) {
        this.rules = rules;
    }

    static Map<String, Object> of(Path extract, CountingRules rules) throws IOException {
        byte[] bytes = Files.readAllBytes(extract);
        if (extract.toString().endsWith(".gz")) {
            try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                bytes = unpacked.readAllBytes();
            }
        }
        var counted = new CountedFigures(rules);
        counted.countAll(bytes);
        return counted.figures;
    }

    private void countAll(byte[] bytes) {
        int headerEnd = endOfLine(bytes, 0);
        List<Optional<RegisterColumn>> columns = new ArrayList<>();
        for (String name : new String(bytes, 0, headerEnd, StandardCharsets.UTF_8).split(";", -1)) {
            columns.add(RegisterColumn.find(name));
        }
        var row = new RegisterRow();
        int line = 2;
        for (int start = headerEnd + 1; start < bytes.length; line++) {
            int end = endOfLine(bytes, start);
            split(row, bytes, start, end, line, columns);
            count(row, line);
            start = end + 1;
        }
        map("rejected").put("rows", rejectedRows);
        map("rejected").putIfAbsent("total", 0);
        map(map("rejected"), "perRule");
        map("skipped").putIfAbsent("total", 0);
        map(map("skipped"), "perReason");
    }

    private static int endOfLine(byte[] bytes, int start) {
        int end = start;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private static void split(
            RegisterRow row, byte[] bytes, int start, int end, int line, List<Optional<RegisterColumn>> columns) {
        row.reset(bytes, line);
        int field = 0;
        int fieldStart = start;
        for (int at = start; at <= end; at++) {
            if (at == end || bytes[at] == ';') {
                if (field < columns.size() && columns.get(field).isPresent()) {
                    row.field(columns.get(field).get(), fieldStart, at);
                }
                field++;
                fieldStart = at + 1;
            }
        }
        if (field != columns.size()) {
            row.markFieldCountWrong();
        }
    }

    private void count(RegisterRow row, int line) {
        switch (rules.judge(row)) {
            case Judgement.Rejected rejected -> {
                rejectedRows.add(new TreeMap<>(Map.of(
                        "column",
                                rejected.rule()
                                        .column()
                                        .map(RegisterColumn::header)
                                        .orElse(""),
                        "line", line,
                        "rule", rejected.rule().registerCode())));
                add(map("rejected"), "total");
                add(map(map("rejected"), "perRule"), rejected.rule().registerCode());
            }
            case Judgement.Skipped skipped -> {
                add(map("skipped"), "total");
                add(map(map("skipped"), "perReason"), skipped.reason().registerCode());
            }
            case Judgement.Counted counted -> count(counted.resident());
        }
    }

    private void count(Resident resident) {
        String district = resident.district().isUnknown()
                ? "onbekend"
                : resident.district().code();
        add(figures, "residents");
        add(map(map("perDistrict"), district), "residents");
        switch (resident) {
            case DutchResident dutch -> countNationality("0001", district);
            case International international -> {
                String code = international.nationality().value();
                String group = international.group().registerCode();
                String basis = international.groupBasis().registerCode();
                countNationality(code, district);
                add(figures, "internationals");
                add(map(map("perDistrict"), district), "internationals");
                add(map("perGroup"), group);
                add(map("perGroupBasis"), basis.isEmpty() ? group : group + "/" + basis);
                add(map(map("perNationalityGroup"), code), group);
                add(
                        map(map("perAgeBandSex"), band(international)),
                        international.sex().registerCode());
            }
        }
    }

    private void countNationality(String code, String district) {
        add(map("perNationality"), code);
        add(map(map("perNationalityDistrict"), code), district);
    }

    private static String band(Resident resident) {
        return resident.ageBand() == AgeBand.UNKNOWN
                ? "onbekend"
                : resident.ageBand().code();
    }

    private Map<String, Object> map(String name) {
        return map(figures, name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> in, String name) {
        return (Map<String, Object>) in.computeIfAbsent(name, unused -> new TreeMap<String, Object>());
    }

    private static void add(Map<String, Object> counts, String name) {
        counts.merge(name, 1, (count, one) -> (Integer) count + (Integer) one);
    }
}
