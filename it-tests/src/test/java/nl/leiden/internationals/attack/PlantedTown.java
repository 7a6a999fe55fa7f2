package nl.leiden.internationals.attack;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import nl.leiden.internationals.population.register.Bloc;
import nl.leiden.internationals.population.register.Nationalities;
import nl.leiden.internationals.population.register.ReferenceDate;

/**
 * A town made to be attacked, of some 96,000 people who do not exist: two years and revisions of the second, planted with everything that an
 * attacker could wish for.
 *
 * <ul>
 *   <li>Most nationalities have 15 to 30 people in every district. In the second year a district has lost or gained one of them, or one
 *       has left as another came, or nobody moved at all.
 *   <li>Of others a district has nobody or up to four: small counts.
 *   <li>Of the countries of EFTA only Norwegians live here, beside a single Swiss in half of the districts: a category with one other
 *       under it, and groups one person apart.
 *   <li>Nothing at all changes among the stateless, of whom nobody grows into another age band.
 *   <li>The Dutch of three districts and the Italians are so many that their numbers stand out, and the same in both years.
 *   <li>Each revision holds one person more.
 *   <li>Some rows are wrong, so that somebody has to complain about them.
 * </ul>
 */
final class PlantedTown {

    static final String BEFORE = "2022-10-01";
    static final String AFTER = "2023-10-01";

    /** How every pseudonym of the town begins, and nothing else in the world. */
    static final String PSEUDONYM = "zeldzaam-";

    /** True numbers that stand out: Dutch residents by district. */
    static final Map<String, Integer> DUTCH = Map.of("03", 23_917, "05", 17_389, "07", 11_273);

    /** All Italians, and those of one district. */
    static final int ITALIANS = 4_177;

    static final int ITALIANS_OF_ONE_DISTRICT = 1_733;

    private static final String ITALIAN = "0064";
    private static final String NORWEGIAN = "0070";
    private static final String SWISS = "0081";
    private static final String STATELESS = "0499";
    private static final List<String> DISTRICTS = List.of("00", "01", "02", "03", "04", "05", "06", "07", "08", "09");
    private static final List<String> GROUPS =
            List.of("kenniswerker", "arbeidsmigrant", "student", "vluchteling", "ontheemde", "gezin", "overig", "");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String HEADER =
            "pseudoniem;geboortedatum;geslacht;nationaliteit;gemeente;buurt;datum_vestiging_gemeente;groep;groep_bron\n";

    /** Rows that are rejected: a sex and a nationality that do not exist. */
    private static final List<String> MISTAKES = List.of(
            row("of-no-sex", "19990101", "X", "0052", "01", "", ""),
            row("of-no-nationality", "19990101", "V", "9999", "01", "", ""));

    private final SplittableRandom chance = new SplittableRandom(20_231_001);
    private final Map<String, List<String>> rows = new HashMap<>();
    private int people;

    PlantedTown() {
        rows.put(BEFORE, new ArrayList<>());
        rows.put(AFTER, new ArrayList<>());
        plantDutch();
        plantInternationals();
        plantItalians();
        for (String district : DISTRICTS) {
            both(STATELESS, district, 60, true);
            both(NORWEGIAN, district, 20 + chance.nextInt(10), false);
            if (Integer.parseInt(district) % 2 == 0) {
                both(SWISS, district, 1, false);
            }
        }
    }

    /**
     * The extract of a reference date.
     *
     * @param revision from 1; each holds one person more than the one before
     */
    byte[] extract(String date, int revision) {
        StringBuilder extract = new StringBuilder(HEADER);
        rows.getOrDefault(date, List.of()).forEach(extract::append);
        MISTAKES.forEach(extract::append);
        for (int more = 1; more < revision; more++) {
            extract.append(row(
                    "revision-" + more, "19980317", "V", "0052", DISTRICTS.get(more), "20210901", GROUPS.get(more)));
        }
        return extract.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Extracts that are refused as a whole, each for another reason, with people of the town in them. */
    List<byte[]> refused() {
        String rows = String.join("", this.rows.getOrDefault(AFTER, List.of()).subList(0, 2_000));
        return Stream.of(
                        HEADER + rows + PSEUDONYM + "cut-off;1990",
                        HEADER + rows + rows,
                        HEADER.replace("geslacht;", "") + rows,
                        HEADER.replace("groep_bron", "achternaam") + rows,
                        HEADER + rows.replace(";0546;", ";oops;"),
                        HEADER + rows + "\0",
                        rows)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private void plantDutch() {
        DISTRICTS.forEach(district -> both("0001", district, DUTCH.getOrDefault(district, 200), false));
    }

    private void plantInternationals() {
        ReferenceDate date = ReferenceDate.parse(AFTER);
        List<String> usual = Nationalities.official().all().stream()
                .filter(n -> n.blocOn(date) != Bloc.NETHERLANDS && n.blocOn(date) != Bloc.EFTA)
                .filter(n -> !n.hasEndedBefore(date) && !n.hasEndedBefore(ReferenceDate.parse(BEFORE)))
                .map(n -> n.code().value())
                .filter(code -> !code.equals(ITALIAN) && !code.equals(STATELESS))
                .toList();
        for (int n = 0; n < usual.size(); n++) {
            for (String district : DISTRICTS) {
                if (n % 6 == 5) {
                    both(usual.get(n), district, chance.nextInt(5), false);
                } else {
                    changing(usual.get(n), district, 15 + chance.nextInt(16));
                }
            }
        }
    }

    private void plantItalians() {
        both(ITALIAN, DISTRICTS.getFirst(), ITALIANS_OF_ONE_DISTRICT, false);
        int rest = ITALIANS - ITALIANS_OF_ONE_DISTRICT;
        int others = DISTRICTS.size() - 1;
        for (int d = 1; d <= others; d++) {
            both(ITALIAN, DISTRICTS.get(d), rest / others + (d <= rest % others ? 1 : 0), false);
        }
    }

    /** People who live here in both years. */
    private void both(String nationality, String district, int number, boolean ageless) {
        for (int i = 0; i < number; i++) {
            String row = row(nationality, district, ageless);
            add(BEFORE, row);
            add(AFTER, row);
        }
    }

    /** People of whom one leaves, one comes, both or none. */
    private void changing(String nationality, String district, int number) {
        both(nationality, district, number - 1, false);
        int change = chance.nextInt(10);
        boolean leaves = change < 5;
        boolean comes = change >= 3 && change < 8;
        String last = row(nationality, district, false);
        add(BEFORE, last);
        if (!leaves) {
            add(AFTER, last);
        }
        if (comes) {
            add(AFTER, row(nationality, district, false, LocalDate.of(2023, 9, 30), 360));
        }
    }

    private void add(String date, String row) {
        rows.computeIfAbsent(date, d -> new ArrayList<>()).add(row);
    }

    private String row(String nationality, String district, boolean ageless) {
        return row(nationality, district, ageless, LocalDate.of(2022, 9, 30), 5_000);
    }

    /** Somebody who settled within so many days before a day. */
    private String row(String nationality, String district, boolean ageless, LocalDate latest, int days) {
        int age = ageless ? 5 * chance.nextInt(19) + 2 : chance.nextInt(96);
        LocalDate born = LocalDate.of(2022 - age, 1 + chance.nextInt(6), 1 + chance.nextInt(28));
        LocalDate settled = latest.minusDays(chance.nextInt(days));
        String since = ageless || settled.isBefore(born) ? "" : settled.format(DAY);
        return row(
                Integer.toString(++people),
                born.format(DAY),
                chance.nextInt(50) == 0 ? "O" : chance.nextBoolean() ? "V" : "M",
                nationality,
                district,
                since,
                nationality.equals("0001") ? "" : GROUPS.get(chance.nextInt(GROUPS.size())));
    }

    private static String row(
            String number, String born, String sex, String nationality, String district, String settled, String group) {
        return String.join(
                        ";",
                        PSEUDONYM + number,
                        born,
                        sex,
                        nationality,
                        "0546",
                        "BU0546" + district + "00",
                        settled,
                        group,
                        group.isEmpty() ? "" : "UL")
                + "\n";
    }
}
