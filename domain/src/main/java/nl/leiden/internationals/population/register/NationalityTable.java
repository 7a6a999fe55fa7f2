package nl.leiden.internationals.population.register;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * National table 32 as the register authority publishes it: codes with their descriptions and validity. Which country,
 * continent and bloc a code stands for is not in it and comes from the table that is used until now.
 *
 * @see <a href="https://publicaties.rvig.nl/Landelijke_tabellen">Landelijke tabellen, RvIG</a>
 */
public final class NationalityTable {

    private static final String CODE = "05.11";
    private static final String DESCRIPTION = "05.12";
    private static final List<String> NEEDED = List.of("0000", "0001", "0499", "0500");

    private final String version;
    private final Map<NationalityCode, Entry> entries;

    private record Entry(String description, Period validity) {}

    private NationalityTable(String version, Map<NationalityCode, Entry> entries) {
        this.version = version;
        this.entries = entries;
    }

    /**
     * Reads the CSV of the register authority, UTF-16LE with byte order mark or UTF-8, with the columns 05.11, 05.12,
     * 99.98 and 99.99.
     *
     * @param version what to call it, such as the day it was published
     */
    public static TableReading<NationalityTable> parse(String version, byte[] bytes) {
        try {
            return new TableReading.Read<>(new NationalityTable(version, entries(bytes)));
        } catch (AuthorityFile.Broken broken) {
            return broken.reading();
        }
    }

    private static Map<NationalityCode, Entry> entries(byte[] bytes) throws AuthorityFile.Broken {
        var file = new AuthorityFile(bytes, CODE, DESCRIPTION, "99.98", "99.99");
        Map<NationalityCode, Entry> entries = new TreeMap<>();
        for (AuthorityFile.Line line : file.lines()) {
            var code = new NationalityCode(file.code(line, CODE, 4));
            var entry = new Entry(file.description(line, DESCRIPTION), file.validity(line));
            if (entries.put(code, entry) != null) {
                throw new AuthorityFile.Broken(line.number(), CODE, "code-twice", code.value());
            }
        }
        for (String needed : NEEDED) {
            if (!entries.containsKey(new NationalityCode(needed))) {
                throw new AuthorityFile.Broken(0, CODE, "code-missing", needed);
            }
        }
        return entries;
    }

    public String version() {
        return version;
    }

    /** Every code, in order. */
    public List<NationalityCode> codes() {
        return List.copyOf(entries.keySet());
    }

    /**
     * The nationalities of this table, each with the country, continent and memberships it has in another. What is new
     * lacks them: see {@link Nationalities#lackingCountry()}.
     */
    public Nationalities completedFrom(Nationalities known) {
        List<Nationality> nationalities = entries.entrySet().stream()
                .map(entry -> completed(entry.getKey(), entry.getValue(), known))
                .toList();
        return Nationalities.of(version, nationalities);
    }

    private static Nationality completed(NationalityCode code, Entry entry, Nationalities known) {
        return known.find(code)
                .map(nationality -> nationality.withRegisterFacts(entry.description, entry.validity))
                .orElseGet(() -> Nationality.withoutCountry(code, entry.description, entry.validity));
    }

    /** The codes of another table that this one does not hold any more, in order; a row that uses one is rejected. */
    public List<NationalityCode> missing(Nationalities known) {
        return known.all().stream()
                .map(Nationality::code)
                .filter(code -> !entries.containsKey(code))
                .toList();
    }
}
