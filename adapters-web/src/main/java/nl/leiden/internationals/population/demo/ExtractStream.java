package nl.leiden.internationals.population.demo;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import nl.leiden.internationals.population.demo.TownFacts.Mistake;

/** An extract of the demo town that is written while it is read, some hundred rows at a time. */
final class ExtractStream extends InputStream {

    private static final int ROWS_AT_A_TIME = 500;
    private static final long IDENTITIES_OF_MISTAKES = 1L << 40;

    private final Town town;
    private final TownFacts facts;
    private final long seed;
    private final ExtractRow row;
    private final List<Inhabitant> people;
    private final int mistakeEvery;
    private final StringBuilder text = new StringBuilder(ExtractRow.header());
    private byte[] chunk = {};
    private int at;
    private int next;

    ExtractStream(Town town, TownFacts facts, String municipality, long seed) {
        this.town = town;
        this.facts = facts;
        this.seed = seed;
        this.row = new ExtractRow(town, facts.rates(), municipality);
        this.people = new ArrayList<>(town.residents());
        people.addAll(town.leftInRegister());
        Collections.sort(people);
        int wrongRows = facts.mistakes().isEmpty() ? 0 : facts.rates().wrongRows();
        this.mistakeEvery = wrongRows == 0 ? Integer.MAX_VALUE : Math.max(1, people.size() / wrongRows);
    }

    @Override
    public int read() {
        return isExhausted() ? -1 : chunk[at++] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        if (isExhausted()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, bytes, offset, count);
        at += count;
        return count;
    }

    @Override
    public int available() {
        return chunk.length - at;
    }

    private boolean isExhausted() {
        if (at == chunk.length) {
            int last = Math.min(people.size(), next + ROWS_AT_A_TIME);
            while (next < last) {
                row.write(people.get(next++), text);
                if (next % mistakeEvery == mistakeEvery / 2) {
                    writeMistake(next / mistakeEvery);
                }
            }
            chunk = text.toString().getBytes(StandardCharsets.US_ASCII);
            text.setLength(0);
            at = 0;
        }
        return chunk.length == 0;
    }

    /** Every year goes on in the list of mistakes where the year before ended. */
    private void writeMistake(int number) {
        long sequence = (long) town.year() * facts.rates().wrongRows() + number;
        Mistake mistake =
                facts.mistakes().get((int) (sequence % facts.mistakes().size()));
        Inhabitant like = town.residents().get(number);
        var nobody =
                new Inhabitant(seed, IDENTITIES_OF_MISTAKES + sequence, like.born(), 0, like.isWoman(), like.settled());
        row.write(like, nobody.pseudonym(), mistake, text);
    }
}
