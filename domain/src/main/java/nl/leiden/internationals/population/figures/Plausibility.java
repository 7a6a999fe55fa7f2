package nl.leiden.internationals.population.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.register.District;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.CodeLists;
import nl.leiden.internationals.population.tables.TableId;
import nl.leiden.internationals.population.tables.TableRegister;

/**
 * Compares a draft with the release before it, both as published: what moved more than is plausible.
 *
 * @param against the reference date compared with; empty if there is none before it
 * @param deviations largest movement first
 */
public record Plausibility(Optional<ReferenceDate> against, List<Deviation> deviations) {

    public Plausibility {
        deviations = List.copyOf(deviations);
    }

    /** What was looked at. */
    public enum Subject {
        TOTAL,
        DISTRICT,
        NATIONALITY
    }

    /**
     * One figure that moved more than its limit.
     *
     * @param percent change in per cent, one decimal; empty if there was nobody before
     * @param limit in per cent
     */
    public record Deviation(
            Subject subject,
            Code code,
            BilingualText label,
            int before,
            int now,
            Optional<BigDecimal> percent,
            BigDecimal limit) {}

    /**
     * Looks at all residents, every district and every nationality.
     *
     * @param draft one vintage per registered table
     */
    public static Plausibility of(List<Vintage> draft, PublishedFigures published, PlausibilityLimits limits) {
        ReferenceDate date = draft.getFirst().release().referenceDate();
        Optional<ReferenceDate> against = published.referenceDates().reversed().stream()
                .filter(d -> d.compareTo(date) < 0)
                .findFirst();
        if (against.isEmpty()) {
            return new Plausibility(against, List.of());
        }
        List<Deviation> deviations = new ArrayList<>();
        TableId residents = TableRegister.RESIDENTS_BY_ORIGIN_AND_DISTRICT;
        compare(draft, published, against.get(), residents, 1, (category, before, now) -> {
                    boolean total = category.code().equals(Code.TOTAL);
                    boolean somewhere = !category.code().equals(CodeLists.code(District.UNKNOWN));
                    return !somewhere
                            ? Optional.empty()
                            : deviation(
                                    total ? Subject.TOTAL : Subject.DISTRICT,
                                    category,
                                    before,
                                    now,
                                    total ? limits.totalPercent() : limits.districtPercent());
                })
                .forEach(deviations::add);
        compare(draft, published, against.get(), TableRegister.BY_NATIONALITY, 0, (category, before, now) -> {
                    boolean nationality = category.level() == 3;
                    boolean large = Math.max(before, now) > limits.nationalityFrom();
                    return nationality && large
                            ? deviation(Subject.NATIONALITY, category, before, now, limits.nationalityPercent())
                            : Optional.empty();
                })
                .forEach(deviations::add);
        return new Plausibility(against, deviations);
    }

    private interface Comparison {
        Optional<Deviation> of(Category category, int before, int now);
    }

    /** Compares the cells of one dimension, all other dimensions at their total. */
    private static List<Deviation> compare(
            List<Vintage> draft,
            PublishedFigures published,
            ReferenceDate against,
            TableId id,
            int dimension,
            Comparison comparison) {
        Optional<FigureTable> before = published.table(id);
        Optional<FigureTable> now = draft.stream()
                .filter(v -> v.definition().id().equals(id))
                .findFirst()
                .map(v -> FigureTable.of(List.of(new PublishedVintage(v, Instant.EPOCH))));
        if (before.isEmpty() || now.isEmpty() || !before.get().referenceDates().contains(against)) {
            return List.of();
        }
        int year = before.get().referenceDates().indexOf(against);
        List<Deviation> found = new ArrayList<>();
        for (Category category :
                now.get().definition().dimensions().get(dimension).codes().categories()) {
            if (before.get().definition().dimensions().get(dimension).codes().contains(category.code())) {
                OptionalInt was = before.get().count(year, at(before.get(), dimension, category.code()));
                OptionalInt is = now.get().count(0, at(now.get(), dimension, category.code()));
                if (was.isPresent() && is.isPresent()) {
                    comparison.of(category, was.getAsInt(), is.getAsInt()).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static Code[] at(FigureTable table, int dimension, Code code) {
        Code[] codes = new Code[table.definition().dimensions().size()];
        Arrays.fill(codes, Code.TOTAL);
        codes[dimension] = code;
        return codes;
    }

    private static Optional<Deviation> deviation(
            Subject subject, Category category, int before, int now, BigDecimal limit) {
        BigDecimal moved = BigDecimal.valueOf(Math.abs((long) now - before)).multiply(BigDecimal.valueOf(100));
        boolean within = moved.compareTo(limit.multiply(BigDecimal.valueOf(before))) <= 0;
        return within
                ? Optional.empty()
                : Optional.of(new Deviation(
                        subject, category.code(), category.label(), before, now, Share.change(before, now), limit));
    }
}
