package nl.leiden.internationals.population.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import nl.leiden.internationals.population.register.Judgement;
import nl.leiden.internationals.population.register.RegisterRow;
import nl.leiden.internationals.population.register.RejectionRule;
import nl.leiden.internationals.population.register.SkipReason;
import org.jspecify.annotations.Nullable;

/**
 * What one lane found in one chunk, apart from the tallies, until it can be added to what the chunks before it held.
 * Lines are counted from 1 at the start of the chunk. It is used again for other chunks.
 */
@SuppressWarnings("EnumOrdinal") // rejections are counted in an array, one element for each rule
final class ChunkCount {

    final Map<SkipReason, long[]> skipped = new HashMap<>();
    final long[] rejectedByRule = new long[RejectionRule.values().length];
    final GroupCoverage coverage = new GroupCoverage();
    final List<Rejection> listing = new ArrayList<>();
    long chunk;
    int lines;
    int rows;
    int residents;
    /** Of the first row that is not UTF-8, or 0. */
    int lineNotUtf8;
    /** Of the first row that is not Windows-1252, or 0. */
    int lineNotWindows1252;
    /** Whether a row has letters beyond ASCII that are UTF-8. */
    boolean hasUtf8Letters;

    private long[] keys = new long[1 << 10];
    private int[] keyLines = new int[1 << 10];
    private int keyCount;
    private int lineOfRefusal;
    private @Nullable LongFunction<ExtractRefusal> refusal;

    void begin(long number) {
        chunk = number;
        lines = 0;
        rows = 0;
        residents = 0;
        skipped.clear();
        Arrays.fill(rejectedByRule, 0);
        coverage.clear();
        listing.clear();
        keyCount = 0;
        lineNotUtf8 = 0;
        lineNotWindows1252 = 0;
        hasUtf8Letters = false;
        lineOfRefusal = 0;
        refusal = null;
    }

    void skip(Judgement.Skipped judgement) {
        skipped.computeIfAbsent(judgement.reason(), reason -> new long[1])[0]++;
    }

    void reject(RegisterRow row, RejectionRule rule, boolean list) {
        rejectedByRule[rule.ordinal()]++;
        if (list && listing.size() < ImportReport.LONGEST_LISTING) {
            listing.add(Rejection.of(row, rule));
        }
    }

    void key(long key, int line) {
        if (keyCount == keys.length) {
            keys = Arrays.copyOf(keys, keyCount * 2);
            keyLines = Arrays.copyOf(keyLines, keyCount * 2);
        }
        keys[keyCount] = key;
        keyLines[keyCount++] = line;
    }

    /** Remembers why the file is refused at this line, unless it is at an earlier one. */
    void refuse(int line, LongFunction<ExtractRefusal> because) {
        if (refusal == null || line < lineOfRefusal) {
            lineOfRefusal = line;
            refusal = because;
        }
    }

    /** Puts the record keys with those of the chunks before. */
    void handKeysTo(SeenKeys seen, long linesBefore) {
        seen.addAll(keys, keyLines, keyCount, linesBefore);
    }

    /** Where the file is refused, 0 if it is not. */
    int lineOfRefusal() {
        return lineOfRefusal;
    }

    /** Why the file is refused, or null. */
    @Nullable
    ExtractRefusal refusalAfter(long linesBefore) {
        return refusal == null ? null : refusal.apply(linesBefore + lineOfRefusal);
    }
}
