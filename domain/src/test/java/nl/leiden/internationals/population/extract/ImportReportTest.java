package nl.leiden.internationals.population.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a report tells of parts of the municipality. */
class ImportReportTest {

    @Test
    void groups_are_told_in_whole_per_cents_of_all_internationals() {
        ImportReport report = of(new TreeMap<>(Map.of("student/UL", 614L, "kennismigrant", 382L, "overig", 4L)));

        assertThat(report.groupShares())
                .containsExactly(Map.entry("kennismigrant", 38), Map.entry("overig", 0), Map.entry("student/UL", 61));
    }

    @Test
    void where_a_per_cent_would_be_a_few_people_nothing_is_told() {
        assertThat(of(new TreeMap<>(Map.of("student/UL", 995L, "overig", 4L))).groupShares())
                .isEmpty();
    }

    private static ImportReport of(SortedMap<String, Long> groupBasis) {
        long internationals =
                groupBasis.values().stream().mapToLong(Long::longValue).sum();
        return new ImportReport(
                internationals,
                internationals,
                internationals,
                new TreeMap<>(),
                0,
                new TreeMap<>(),
                List.of(),
                List.of(),
                ImportReport.shares(groupBasis),
                ExtractEncoding.UTF_8,
                ';',
                1_000);
    }
}
