package nl.leiden.internationals.population.register;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Rows of an extract for tests; every {@code with} gives a new one. */
public final class SampleRow {

    private final Map<RegisterColumn, List<String>> fields = new EnumMap<>(RegisterColumn.class);

    private SampleRow() {}

    /** A Dutch woman of 39 on 1 January 2024, in Leiden-Noord. */
    public static SampleRow dutchWoman() {
        return new SampleRow()
                .put(RegisterColumn.PSEUDONYM, "sample-row-1")
                .put(RegisterColumn.BIRTH_DATE, "19840615")
                .put(RegisterColumn.SEX, "V")
                .put(RegisterColumn.NATIONALITY, "0001")
                .put(RegisterColumn.MUNICIPALITY, "0546")
                .put(RegisterColumn.NEIGHBOURHOOD, "BU05460301");
    }

    /** An Italian man of 22 on 1 January 2024, student by the university's word, in the town since September 2022. */
    public static SampleRow italianStudent() {
        return dutchWoman()
                .put(RegisterColumn.PSEUDONYM, "sample-row-2")
                .put(RegisterColumn.BIRTH_DATE, "20010220")
                .put(RegisterColumn.SEX, "M")
                .put(RegisterColumn.NATIONALITY, "0064")
                .put(RegisterColumn.SETTLED_IN_NETHERLANDS, "20220901")
                .put(RegisterColumn.SETTLED_IN_MUNICIPALITY, "20220901")
                .put(RegisterColumn.GROUP, "student")
                .put(RegisterColumn.GROUP_SOURCE, "UL");
    }

    /** A Syrian woman of 30 on 1 January 2024, to whom asylum was granted. */
    public static SampleRow syrianStatusHolder() {
        return dutchWoman()
                .put(RegisterColumn.PSEUDONYM, "sample-row-3")
                .put(RegisterColumn.BIRTH_DATE, "19931105")
                .put(RegisterColumn.NATIONALITY, "0336")
                .put(RegisterColumn.RESIDENCE_TITLE, "26");
    }

    /** The same row with other content in one column; several values are several columns of that name. */
    public SampleRow with(RegisterColumn column, String... values) {
        var row = new SampleRow();
        row.fields.putAll(fields);
        return row.put(column, values);
    }

    private SampleRow put(RegisterColumn column, String... values) {
        fields.put(column, List.of(values));
        return this;
    }

    /** The row as a reader of extracts hands it over. */
    public RegisterRow row() {
        var row = new RegisterRow();
        fill(row, 2);
        return row;
    }

    /** Fills a row as a reader of extracts does. */
    public void fill(RegisterRow row, int lineInChunk) {
        var bytes = new ByteArrayOutputStream();
        List<Map.Entry<RegisterColumn, String>> inOrder = fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> Map.entry(field.getKey(), value)))
                .toList();
        List<int[]> places = new ArrayList<>();
        inOrder.forEach(field -> {
            byte[] value = field.getValue().getBytes(StandardCharsets.UTF_8);
            places.add(new int[] {bytes.size(), bytes.size() + value.length});
            bytes.writeBytes(value);
            bytes.write(';');
        });
        row.reset(bytes.toByteArray(), lineInChunk);
        for (int i = 0; i < places.size(); i++) {
            row.field(inOrder.get(i).getKey(), places.get(i)[0], places.get(i)[1]);
        }
    }

    /** The rules of Leiden by the shipped tables on this date. */
    public static CountingRules rulesOn(String referenceDate) {
        return new CountingRules(
                ReferenceDate.parse(referenceDate),
                new MunicipalityCode("0546"),
                Nationalities.official(),
                ResidenceTitles.official(),
                Areas.official());
    }

    @Override
    public String toString() {
        return fields.toString();
    }
}
