package nl.leiden.internationals.population.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.register.District;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.CodeLists;
import nl.leiden.internationals.population.tables.TableDefinition;
import nl.leiden.internationals.population.tables.TableId;
import nl.leiden.internationals.population.tables.TableRegister;

/**
 * The figures of one release beside those published for the reference date before, or beside those that it corrects, both as readers
 * see them.
 *
 * @param referenceDate of the release
 * @param against the published reference date before it, or its own if it corrects figures; empty if there are none to compare with
 * @param lines per subject in the order of its code list
 */
public record Comparison(ReferenceDate referenceDate, Optional<ReferenceDate> against, List<Line> lines) {

    public Comparison {
        lines = List.copyOf(lines);
    }

    /** What a line is about. */
    public enum Subject {
        RESIDENTS,
        INTERNATIONALS,
        DISTRICT,
        GROUP,
        NATIONALITY
    }

    /**
     * One figure then and now, a number of people.
     *
     * @param before empty if it was not published then
     */
    public record Line(Subject subject, Code code, BilingualText label, OptionalInt before, int now) {

        /** Change in per cent, one decimal; empty if it was not published before, or nobody was there. */
        public Optional<BigDecimal> percent() {
            return before.isEmpty() ? Optional.empty() : Share.change(before.getAsInt(), now);
        }

        /** Whether the change, up or down, is more than that many per cent; something out of nothing always is. */
        public boolean movedMoreThan(BigDecimal limit) {
            if (before.isEmpty()) {
                return false;
            }
            BigDecimal moved =
                    BigDecimal.valueOf(Math.abs((long) now - before.getAsInt())).multiply(BigDecimal.valueOf(100));
            return moved.compareTo(limit.multiply(BigDecimal.valueOf(before.getAsInt()))) > 0;
        }
    }

    /**
     * Compares a release with what is published.
     *
     * @param release one vintage per registered table
     */
    public static Comparison of(List<Vintage> release, PublishedFigures published) {
        ReferenceDate date = release.getFirst().release().referenceDate();
        return of(
                release,
                published,
                published.referenceDates().reversed().stream()
                        .filter(d -> d.compareTo(date) < 0)
                        .findFirst());
    }

    /**
     * Compares a revision with the release of the same reference date that it replaces.
     *
     * @param revision one vintage per registered table
     * @param corrected those that readers saw before
     */
    public static Comparison ofRevision(List<Vintage> revision, List<Vintage> corrected) {
        return of(
                revision,
                figures(corrected),
                Optional.of(revision.getFirst().release().referenceDate()));
    }

    private static Comparison of(List<Vintage> release, PublishedFigures published, Optional<ReferenceDate> against) {
        ReferenceDate date = release.getFirst().release().referenceDate();
        Comparing comparing = new Comparing(figures(release), published, against);
        TableId residents = TableRegister.RESIDENTS_BY_ORIGIN_AND_DISTRICT;
        comparing.add(Subject.RESIDENTS, residents, 0, c -> c.code().equals(Code.TOTAL));
        comparing.add(Subject.INTERNATIONALS, residents, 0, c -> c.code().equals(CodeLists.INTERNATIONAL));
        comparing.add(
                Subject.DISTRICT,
                residents,
                1,
                c -> c.level() > 0 && !c.code().equals(CodeLists.code(District.UNKNOWN)));
        comparing.add(Subject.GROUP, TableRegister.BY_GROUP_AND_DISTRICT, 0, c -> c.level() > 0);
        comparing.add(
                Subject.NATIONALITY, TableRegister.BY_NATIONALITY, 0, c -> c.level() == CodeLists.NATIONALITY_LEVEL);
        return new Comparison(date, against, comparing.lines);
    }

    private static PublishedFigures figures(List<Vintage> release) {
        return PublishedFigures.of(release.stream()
                .map(v -> new PublishedVintage(v, Instant.EPOCH))
                .toList());
    }

    public List<Line> about(Subject subject) {
        return lines.stream().filter(l -> l.subject() == subject).toList();
    }

    private static final class Comparing {

        private final PublishedFigures own;
        private final PublishedFigures published;
        private final Optional<ReferenceDate> against;
        private final List<Line> lines = new ArrayList<>();

        Comparing(PublishedFigures own, PublishedFigures published, Optional<ReferenceDate> against) {
            this.own = own;
            this.published = published;
            this.against = against;
        }

        /** Adds the categories of one dimension of a table, all other dimensions at their total. */
        void add(Subject subject, TableId id, int dimension, Predicate<Category> which) {
            FigureTable now = own.table(id).orElseThrow();
            for (Category category :
                    now.definition().dimensions().get(dimension).codes().categories()) {
                OptionalInt count =
                        which.test(category) ? count(now, 0, dimension, category.code()) : OptionalInt.empty();
                count.ifPresent(is -> lines.add(new Line(
                        subject, category.code(), category.label(), before(id, dimension, category.code()), is)));
            }
        }

        private OptionalInt before(TableId id, int dimension, Code code) {
            Optional<FigureTable> table = published.table(id);
            if (table.isEmpty() || against.isEmpty()) {
                return OptionalInt.empty();
            }
            int year = table.get().referenceDates().indexOf(against.get());
            return year < 0 ? OptionalInt.empty() : count(table.get(), year, dimension, code);
        }

        private static OptionalInt count(FigureTable table, int year, int dimension, Code code) {
            TableDefinition definition = table.definition();
            if (!definition.dimensions().get(dimension).codes().contains(code)) {
                return OptionalInt.empty();
            }
            Code[] cell = new Code[definition.dimensions().size()];
            Arrays.fill(cell, Code.TOTAL);
            cell[dimension] = code;
            return table.count(year, cell);
        }
    }
}
