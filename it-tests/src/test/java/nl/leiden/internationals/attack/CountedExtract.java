package nl.leiden.internationals.attack;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import nl.leiden.internationals.population.register.Areas;
import nl.leiden.internationals.population.register.CountingRules;
import nl.leiden.internationals.population.register.DutchResident;
import nl.leiden.internationals.population.register.International;
import nl.leiden.internationals.population.register.Judgement;
import nl.leiden.internationals.population.register.Nationalities;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.register.RegisterColumn;
import nl.leiden.internationals.population.register.RegisterRow;
import nl.leiden.internationals.population.register.ResidenceTitles;
import nl.leiden.internationals.population.register.Resident;
import nl.leiden.internationals.population.tables.CodeLists;

/**
 * The people of an extract, read by the test itself: the rules say who counts as what, and everything after that (tallies, keys,
 * roll-up) is left to {@link Truth}.
 */
final class CountedExtract {

    private CountedExtract() {}

    /** The people of an extract in UTF-8 with semicolons and without quotes, plain or packed by gzip. */
    static List<Person> people(byte[] extract, ReferenceDate date) {
        Areas areas = Areas.official();
        CountingRules rules = new CountingRules(
                date, areas.municipality(), Nationalities.official(), ResidenceTitles.official(), areas);
        List<Person> people = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(unpacked(extract), StandardCharsets.UTF_8))) {
            List<RegisterColumn> columns = new ArrayList<>();
            for (String name : lines.readLine().split(";", -1)) {
                columns.add(RegisterColumn.find(name).orElseThrow());
            }
            RegisterRow row = new RegisterRow();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                fill(row, columns, line);
                String pseudonym = line.substring(0, line.indexOf(';'));
                if (rules.judge(row) instanceof Judgement.Counted counted && seen.add(pseudonym)) {
                    people.add(person(pseudonym, counted.resident()));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return people;
    }

    private static InputStream unpacked(byte[] extract) throws IOException {
        boolean packed = (extract[0] & 0xFF) == 0x1F && (extract[1] & 0xFF) == 0x8B;
        return packed ? new GZIPInputStream(new ByteArrayInputStream(extract)) : new ByteArrayInputStream(extract);
    }

    private static void fill(RegisterRow row, List<RegisterColumn> columns, String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        row.reset(bytes, 1);
        int start = 0;
        int column = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == ';') {
                if (column < columns.size()) {
                    row.field(columns.get(column), start, i);
                }
                column++;
                start = i + 1;
            }
        }
        if (column != columns.size()) {
            row.markFieldCountWrong();
        }
    }

    private static Person person(String pseudonym, Resident resident) {
        Map<String, String> leaves = new HashMap<>();
        leaves.put("district", CodeLists.code(resident.district()).value());
        leaves.put("neighbourhood", neighbourhood(resident));
        leaves.put("age", CodeLists.code(resident.ageBand()).value());
        leaves.put("sex", CodeLists.code(resident.sex()).value());
        List<String> universes = new ArrayList<>(List.of("residents"));
        switch (resident) {
            case DutchResident dutch -> leaves.put("origin", "dutch");
            case International international -> {
                leaves.put("origin", "international");
                leaves.put(
                        "nationality",
                        CodeLists.code(international.nationality()).value());
                leaves.put("bloc", CodeLists.code(international.bloc()).value());
                leaves.put("group", CodeLists.code(international.group()).value());
                leaves.put(
                        "lengthOfStay",
                        CodeLists.code(international.lengthOfStay()).value());
                universes.add("internationals");
                if (international.newcomer()) {
                    universes.add("newcomers");
                }
            }
        }
        return new Person(pseudonym, List.copyOf(universes), Map.copyOf(leaves));
    }

    /** Who lives in a district and in no neighbourhood that is listed has a leaf of that district. */
    private static String neighbourhood(Resident resident) {
        if (!resident.neighbourhood().isUnknown()) {
            return resident.neighbourhood().code();
        }
        String district = resident.district().code();
        return resident.district().isUnknown() ? district : district + "-unknown";
    }
}
