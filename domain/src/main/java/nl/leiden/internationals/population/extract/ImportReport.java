package nl.leiden.internationals.population.extract;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was found in one extract. The totals are exact and therefore not public; they say nothing of any part of the
 * municipality. What is said of parts of it is said in whole per cents: no exact count of a group is shown to anybody, or kept.
 *
 * @param rows of the file, without the header and empty lines; each was counted, skipped or rejected
 * @param residents rows that were counted
 * @param internationals residents whose counted nationality is not Dutch
 * @param skippedByReason rows that are no residents, by {@code opschorting-O} and so on or {@code andere-gemeente}
 * @param rejected rows that break a rule
 * @param rejectedByRule the same by name of the rule
 * @param listing the first {@value #LONGEST_LISTING} rejected rows, in the order of the file
 * @param ignoredColumns headers that are not columns of an extract, as the file has them
 * @param groupShares what the groups of internationals rest on, in whole per cents of all internationals: {@code student/DUO}, {@code
 *     vluchteling/titel-statushouder}, or the group alone if it rests on nothing; 0 stands for less than a half; empty if there are fewer
 *     than a thousand internationals, because then a per cent could tell how many people it is
 * @param separator between fields, {@code ;} or {@code ,}
 * @param bytes of the file as it arrived, before unpacking
 */
public record ImportReport(
        long rows,
        long residents,
        long internationals,
        SortedMap<String, Long> skippedByReason,
        long rejected,
        SortedMap<String, Long> rejectedByRule,
        List<Rejection> listing,
        List<String> ignoredColumns,
        SortedMap<String, Integer> groupShares,
        ExtractEncoding encoding,
        char separator,
        long bytes) {

    /** More rejections than these are counted but not listed. */
    public static final int LONGEST_LISTING = 10_000;

    /** Of fewer people a whole per cent tells how many they are. */
    private static final int LEAST_FOR_SHARES = 1_000;

    public ImportReport {
        skippedByReason = sorted(skippedByReason);
        rejectedByRule = sorted(rejectedByRule);
        groupShares = Collections.unmodifiableSortedMap(new TreeMap<>(groupShares));
        listing = List.copyOf(listing);
        ignoredColumns = List.copyOf(ignoredColumns);
        if (rows != residents + sum(skippedByReason) + rejected || rejected != sum(rejectedByRule)) {
            throw new IllegalArgumentException("every row is counted, skipped or rejected: %d rows, %d, %s, %d %s"
                    .formatted(rows, residents, skippedByReason, rejected, rejectedByRule));
        }
        if (internationals > residents) {
            throw new IllegalArgumentException(
                    "every international is a resident: %d of %d".formatted(internationals, residents));
        }
        if (internationals < LEAST_FOR_SHARES && !groupShares.isEmpty()) {
            throw new IllegalArgumentException("shares of too few: " + internationals);
        }
    }

    /** Rows that are no residents of the municipality, without being wrong. */
    public long skipped() {
        return sum(skippedByReason);
    }

    /**
     * The shares of exact counts.
     *
     * @param groupBasis internationals by what their group rests on
     */
    public static SortedMap<String, Integer> shares(SortedMap<String, Long> groupBasis) {
        long internationals = sum(groupBasis);
        SortedMap<String, Integer> shares = new TreeMap<>();
        if (internationals >= LEAST_FOR_SHARES) {
            groupBasis.forEach((basis, count) -> shares.put(basis, (int) Math.round(100.0 * count / internationals)));
        }
        return shares;
    }

    /** Rejected rows in per cent of all rows; 0 for a file without rows. */
    public double rejectedPercent() {
        return rows == 0 ? 0 : 100.0 * rejected / rows;
    }

    private static SortedMap<String, Long> sorted(Map<String, Long> numbers) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
    }

    private static long sum(Map<String, Long> numbers) {
        return numbers.values().stream().mapToLong(Long::longValue).sum();
    }
}
