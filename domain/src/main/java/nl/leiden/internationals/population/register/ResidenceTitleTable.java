package nl.leiden.internationals.population.register;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * National table 56 as the register authority publishes it: codes with their descriptions and validity. What a title
 * proves is not in it and comes from the table that is used until now.
 *
 * @see <a href="https://publicaties.rvig.nl/Landelijke_tabellen">Landelijke tabellen, RvIG</a>
 */
public final class ResidenceTitleTable {

    private static final String CODE = "39.11";
    private static final String DESCRIPTION = "39.12";

    private final String version;
    private final Map<String, ResidenceTitle> titles;

    private ResidenceTitleTable(String version, Map<String, ResidenceTitle> titles) {
        this.version = version;
        this.titles = titles;
    }

    /**
     * Reads the CSV of the register authority, UTF-16LE with byte order mark or UTF-8, with the columns 39.11, 39.12,
     * 99.98 and 99.99.
     *
     * @param version what to call it, such as the day it was published
     */
    public static TableReading<ResidenceTitleTable> parse(String version, byte[] bytes) {
        try {
            return new TableReading.Read<>(new ResidenceTitleTable(version, titles(bytes)));
        } catch (AuthorityFile.Broken broken) {
            return broken.reading();
        }
    }

    private static Map<String, ResidenceTitle> titles(byte[] bytes) throws AuthorityFile.Broken {
        var file = new AuthorityFile(bytes, CODE, DESCRIPTION, "99.98", "99.99");
        Map<String, ResidenceTitle> titles = new TreeMap<>();
        for (AuthorityFile.Line line : file.lines()) {
            String code = file.code(line, CODE, 2);
            var title = new ResidenceTitle(code, file.description(line, DESCRIPTION), file.validity(line), null);
            if (titles.put(code, title) != null) {
                throw new AuthorityFile.Broken(line.number(), CODE, "code-twice", code);
            }
        }
        if (titles.isEmpty()) {
            throw new AuthorityFile.Broken(0, "", "empty", "");
        }
        return titles;
    }

    public String version() {
        return version;
    }

    /** The titles of this table, each proving what it proves in another. A new one proves nothing. */
    public ResidenceTitles completedFrom(ResidenceTitles known) {
        List<ResidenceTitle> completed = titles.values().stream()
                .map(title -> new ResidenceTitle(
                        title.code(),
                        title.description(),
                        title.validity(),
                        known.find(title.code()).flatMap(ResidenceTitle::proof).orElse(null)))
                .toList();
        return ResidenceTitles.of(version, completed);
    }

    /** The titles that another table does not hold: somebody has to judge whether they prove a group. */
    public List<ResidenceTitle> added(ResidenceTitles known) {
        return titles.values().stream()
                .filter(title -> known.find(title.code()).isEmpty())
                .toList();
    }
}
