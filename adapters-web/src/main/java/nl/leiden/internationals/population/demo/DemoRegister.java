package nl.leiden.internationals.population.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import nl.leiden.internationals.population.register.Areas;
import nl.leiden.internationals.population.register.ReferenceDate;

/**
 * A population register of people who do not exist, as extracts in the documented format (UTF-8, semicolons, readable
 * header) for the first of January of some years. It is one town that lives on from year to year: people keep their
 * pseudonym, grow older, move house, arrive, leave and become Dutch.
 *
 * <p>The totals of residents and internationals are exactly those of the resource {@code years.csv}, which says which
 * of them are published. About 15 rows in 10,000 more are of people who left, and a dozen contain a mistake. The same
 * seed and date give the same bytes.
 */
public final class DemoRegister {

    private final TownFacts facts;
    private final Areas areas;
    private final long seed;

    private DemoRegister(TownFacts facts, Areas areas, long seed) {
        this.facts = facts;
        this.areas = areas;
        this.seed = seed;
    }

    /** The register the monitor ships with. */
    public static DemoRegister shipped() {
        TownFacts facts = TownFacts.shipped();
        return new DemoRegister(facts, Areas.official(), facts.rates().seed());
    }

    /** The register of another town with the same totals. */
    public DemoRegister withSeed(long other) {
        return new DemoRegister(facts, areas, other);
    }

    /** The reference dates there is an extract of, in order. */
    public List<ReferenceDate> dates() {
        return facts.years().stream()
                .skip(1)
                .map(year -> ReferenceDate.parse(year.year() + "-01-01"))
                .toList();
    }

    /**
     * The extract of one date, some 8 MB, which is written while it is read. The stream holds the people of the town,
     * some 15 MB, until it is let go. Several may be open at once.
     *
     * @throws IllegalArgumentException for a date that is not one of {@link #dates()}
     */
    public InputStream open(ReferenceDate date) {
        if (!dates().contains(date)) {
            throw new IllegalArgumentException("no demo extract of '" + date + "', only of " + dates());
        }
        Town town = Town.open(facts, areas, seed);
        while (town.year() < date.year()) {
            town.advance();
        }
        return new ExtractStream(town, facts, areas.municipality().value(), seed);
    }

    /** Writes the extract of one date; the stream stays open. */
    public void writeTo(OutputStream out, ReferenceDate date) throws IOException {
        try (InputStream extract = open(date)) {
            extract.transferTo(out);
        }
    }
}
