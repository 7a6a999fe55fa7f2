package nl.leiden.internationals.population.formats.outside;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import nl.leiden.internationals.site.ProblemError;

/** What was found in the files that were brought, in any order; the first of it by file, line and column is kept, all of it is counted. */
final class FirstInFiles {

    private static final List<String> FILES =
            List.of(OutsideUpload.DESCRIPTION, OutsideUpload.DATA, OutsideUpload.DATA_EN);

    /**
     * Where it was found.
     *
     * @param file its place among the files
     * @param line from 1; 0 for what is said of the file as a whole, and of a description, which has places of its own
     */
    record Place(int file, long line, int column) {

        static Place in(String part) {
            return new Place(FILES.indexOf(part), 0, 0);
        }

        static Place inData(long line, int column) {
            return new Place(FILES.indexOf(OutsideUpload.DATA), line, column);
        }
    }

    /** @param number what was found first at one place is told first */
    private record Found(Place place, int number, ProblemError error) {}

    private final TreeSet<Found> first =
            new TreeSet<>(Comparator.<Found>comparingInt(found -> found.place().file())
                    .thenComparingLong(found -> found.place().line())
                    .thenComparingInt(found -> found.place().column())
                    .thenComparingInt(Found::number));

    private final int most;
    private int count;

    FirstInFiles(int most) {
        this.most = most;
    }

    void add(Place place, ProblemError error) {
        first.add(new Found(place, count++, error));
        if (first.size() > most) {
            first.pollLast();
        }
    }

    void addAll(FirstInFiles others) {
        others.first.forEach(found -> add(found.place(), found.error()));
    }

    int count() {
        return count;
    }

    /** How many were found besides those that are kept. */
    int left() {
        return count - first.size();
    }

    /** Where the last of those is that are kept. */
    Place last() {
        return first.last().place();
    }

    List<ProblemError> errors() {
        return first.stream().map(Found::error).toList();
    }
}
