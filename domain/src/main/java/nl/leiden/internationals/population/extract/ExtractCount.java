package nl.leiden.internationals.population.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongFunction;
import nl.leiden.internationals.population.disclosure.RecordKeys;
import nl.leiden.internationals.population.disclosure.Tallies;
import nl.leiden.internationals.population.extract.ExtractRefusal.DuplicatePseudonym;
import nl.leiden.internationals.population.extract.ExtractRefusal.MixedEncoding;
import nl.leiden.internationals.population.extract.ExtractRefusal.NoRows;
import nl.leiden.internationals.population.register.CountingRules;
import nl.leiden.internationals.population.register.International;
import nl.leiden.internationals.population.register.Judgement.Counted;
import nl.leiden.internationals.population.register.Judgement.Rejected;
import nl.leiden.internationals.population.register.Judgement.Skipped;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.register.RegisterRow;
import nl.leiden.internationals.population.register.RejectionRule;
import nl.leiden.internationals.population.register.Resident;
import org.jspecify.annotations.Nullable;

/**
 * Counts one extract, once. A reader cuts the file into chunks of whole rows and numbers them from 0; every thread takes
 * a {@link Lane} and counts the chunks it is given. What depends on the order of the file — line numbers, the listing of
 * rejections, which of two equal pseudonyms is the second — is put together in the order of chunks, so that any number of
 * threads and any size of chunks give the same report.
 *
 * <p>Of a row nothing is kept but its record key, to find duplicates by, as long as this object lives.
 */
@SuppressWarnings("EnumOrdinal") // rejections are counted in an array, one element for each rule
public final class ExtractCount {

    private static final int MOST_SKIP_REASONS = 1_000;

    private final ReferenceDate referenceDate;
    private final CountingRules rules;
    private final RecordKeys recordKeys;
    private final Tallies empty;

    private final List<Lane> lanes = new ArrayList<>();
    private final Deque<ChunkCount> unused = new ArrayDeque<>();
    private final Map<Long, ChunkCount> early = new HashMap<>();
    private final SeenKeys seen = new SeenKeys();
    private final SortedMap<String, Long> skipped = new TreeMap<>();
    private final long[] rejectedByRule = new long[RejectionRule.values().length];
    private final GroupCoverage coverage = new GroupCoverage();
    private final List<Rejection> listing = new ArrayList<>();
    private long chunks;
    private long lines;
    private long rows;
    private long residents;
    private long lineNotUtf8;
    private long lineNotWindows1252;
    private boolean hasUtf8Letters;
    private boolean marked;
    private volatile boolean listingFull;
    private volatile @Nullable ExtractRefusal refusal;

    /**
     * A count that has not begun.
     *
     * @param empty tallies of that reference date without anybody, to be filled
     */
    public ExtractCount(ReferenceDate referenceDate, CountingRules rules, RecordKeys recordKeys, Tallies empty) {
        if (!empty.referenceDate().equals(referenceDate)) {
            throw new IllegalArgumentException(
                    "tallies of another date than '" + referenceDate + "': '" + empty.referenceDate() + "'");
        }
        this.referenceDate = referenceDate;
        this.rules = rules;
        this.recordKeys = recordKeys;
        this.empty = empty;
    }

    public ReferenceDate referenceDate() {
        return referenceDate;
    }

    /** A lane for one more thread. */
    public synchronized Lane lane() {
        Lane lane = new Lane();
        lanes.add(lane);
        return lane;
    }

    /** The file begins with the mark of UTF-8 and must be that throughout. */
    public synchronized void sawByteOrderMark() {
        marked = true;
        lineNotWindows1252 = 1;
    }

    /** How the file is written, as far as it was read: UTF-8 unless something in it is not. */
    public synchronized ExtractEncoding encoding() {
        if (marked) {
            return ExtractEncoding.UTF_8_MARKED;
        }
        return lineNotUtf8 == 0 ? ExtractEncoding.UTF_8 : ExtractEncoding.WINDOWS_1252;
    }

    /** Why the file is refused, as soon as it is known; there is no use in counting further then. */
    public Optional<ExtractRefusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    /**
     * What the count comes to, when every chunk has ended.
     *
     * @param ignoredColumns headers of the columns that were passed over
     * @param bytes of the file as it arrived
     */
    public synchronized ExtractReading reading(List<String> ignoredColumns, char separator, long bytes) {
        ExtractRefusal found = refusal == null ? orDuplicate(null, 0) : refusal;
        if (found != null) {
            return new ExtractReading.Refused(found);
        }
        if (!early.isEmpty()) {
            throw new IllegalStateException("chunk " + chunks + " has not ended yet");
        }
        if (rows == 0) {
            return new ExtractReading.Refused(new NoRows());
        }
        Tallies tallies = empty.fresh();
        lanes.forEach(lane -> tallies.addAll(lane.tallies));
        SortedMap<String, Long> byBasis = coverage.byGroupAndBasis();
        ImportReport report = new ImportReport(
                rows,
                residents,
                byBasis.values().stream().mapToLong(Long::longValue).sum(),
                skipped,
                rejectedByName().values().stream().mapToLong(Long::longValue).sum(),
                rejectedByName(),
                listing,
                ignoredColumns,
                ImportReport.shares(byBasis),
                encoding(),
                separator,
                bytes);
        return new ExtractReading.Counted(report, tallies, byBasis);
    }

    private SortedMap<String, Long> rejectedByName() {
        SortedMap<String, Long> byName = new TreeMap<>();
        for (RejectionRule rule : RejectionRule.values()) {
            if (rejectedByRule[rule.ordinal()] > 0) {
                byName.put(rule.registerCode(), rejectedByRule[rule.ordinal()]);
            }
        }
        return byName;
    }

    private synchronized ChunkCount chunk(long number) {
        ChunkCount count = unused.isEmpty() ? new ChunkCount() : unused.pop();
        count.begin(number);
        return count;
    }

    /** Adds a chunk if all chunks before it were, and those after it that waited for it. */
    private synchronized void end(ChunkCount ended) {
        early.put(ended.chunk, ended);
        for (ChunkCount next = early.remove(chunks); next != null; next = early.remove(chunks)) {
            if (refusal == null) {
                add(next);
            }
            chunks++;
            unused.push(next);
        }
    }

    private void add(ChunkCount next) {
        next.handKeysTo(seen, lines);
        if (lineNotUtf8 == 0 && next.lineNotUtf8 > 0) {
            lineNotUtf8 = lines + next.lineNotUtf8;
        }
        if (lineNotWindows1252 == 0 && next.lineNotWindows1252 > 0) {
            lineNotWindows1252 = lines + next.lineNotWindows1252;
        }
        hasUtf8Letters |= next.hasUtf8Letters;
        ExtractRefusal found = next.refusalAfter(lines);
        long line = lines + next.lineOfRefusal();
        if (found == null && lineNotUtf8 > 0 && (lineNotWindows1252 > 0 || hasUtf8Letters)) {
            found = new MixedEncoding(lineNotUtf8);
            line = lineNotUtf8;
        }
        if (found != null || seen.areDue()) {
            refusal = orDuplicate(found, line);
        }
        rows += next.rows;
        residents += next.residents;
        next.skipped.forEach((reason, number) -> skip(reason.registerCode(), number[0]));
        for (int rule = 0; rule < rejectedByRule.length; rule++) {
            rejectedByRule[rule] += next.rejectedByRule[rule];
        }
        coverage.addAll(next.coverage);
        for (Rejection rejection : next.listing) {
            if (listing.size() < ImportReport.LONGEST_LISTING) {
                listing.add(rejection.after(lines));
            }
        }
        listingFull = listing.size() == ImportReport.LONGEST_LISTING;
        lines += next.lines;
    }

    /** The reason found in this line, unless a pseudonym comes twice before it. */
    private @Nullable ExtractRefusal orDuplicate(@Nullable ExtractRefusal found, long line) {
        long repeated = seen.firstRepeatedLine();
        boolean duplicate = repeated > 0 && (found == null || repeated < line);
        return duplicate ? new DuplicatePseudonym(repeated) : found;
    }

    private void skip(String reason, long number) {
        boolean room = skipped.size() < MOST_SKIP_REASONS || skipped.containsKey(reason);
        skipped.merge(room ? reason : ShownValue.WITHHELD, number, Long::sum);
    }

    /**
     * Counts chunks for one thread. For every chunk: {@link #begin}, for every row of it fill {@link #row} and
     * {@link #count} it, then {@link #end}. Lines are counted from 1 at the start of the chunk.
     */
    public final class Lane {

        private final RegisterRow row = new RegisterRow();
        private final RecordKeys.Keyer keyer = recordKeys.keyer();
        private final Tallies tallies = empty.fresh();
        private ChunkCount chunk = new ChunkCount();

        private Lane() {}

        /** Begins the chunk with this number, from 0 at the start of the file; every number comes once. */
        public void begin(long number) {
            chunk = chunk(number);
        }

        /** The row to fill before it is counted, its line counted from 1 at the start of the chunk. */
        public RegisterRow row() {
            return row;
        }

        /**
         * Counts {@link #row}.
         *
         * @return whether it keeps the rules; one that does not is rejected
         */
        public boolean count() {
            chunk.rows++;
            return switch (rules.judge(row)) {
                case Counted counted -> {
                    count(counted.resident());
                    yield true;
                }
                case Skipped skip -> {
                    chunk.skip(skip);
                    key();
                    yield true;
                }
                case Rejected rejected -> {
                    reject(rejected.rule());
                    yield false;
                }
            };
        }

        private void count(Resident resident) {
            chunk.residents++;
            tallies.add(resident, key());
            if (resident instanceof International international) {
                chunk.coverage.add(international.group(), international.groupBasis());
            }
        }

        private void reject(RejectionRule rule) {
            chunk.reject(row, rule, !listingFull);
            if (rule != RejectionRule.FIELD_COUNT && rule != RejectionRule.PSEUDONYM) {
                key();
            }
        }

        private long key() {
            long key = keyer.key(row.bytes(), row.pseudonymStart(), row.pseudonymEnd());
            chunk.key(key, row.lineInChunk());
            return key;
        }

        /**
         * A row that is not plain ASCII tells something of the encoding of the file. Any bytes may be Windows-1252; what is UTF-8 by
         * chance is so rare in it that a file with rows of both is two files put together.
         */
        public void sawLetters(int line, boolean areUtf8, boolean areWindows1252) {
            chunk.hasUtf8Letters |= areUtf8;
            if (!areUtf8 && chunk.lineNotUtf8 == 0) {
                chunk.lineNotUtf8 = line;
            }
            if (!areWindows1252 && chunk.lineNotWindows1252 == 0) {
                chunk.lineNotWindows1252 = line;
            }
        }

        /**
         * The file is refused because of this line, unless it is because of an earlier one.
         *
         * @param because gives the reason when the line is known within the file
         */
        public void refuse(int line, LongFunction<ExtractRefusal> because) {
            chunk.refuse(line, because);
        }

        /**
         * Ends the chunk.
         *
         * @param lines of the chunk
         * @return rows that were counted in it
         */
        public int end(int lines) {
            chunk.lines = lines;
            int counted = chunk.rows;
            ExtractCount.this.end(chunk);
            return counted;
        }
    }
}
