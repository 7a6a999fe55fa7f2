package nl.leiden.internationals.population.formats.outside;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.ProblemType;

/**
 * Everything that is wrong with a table that was brought: all of it is counted, the first of it is told. Beside it stands what is odd, and
 * for whoever brings the table to judge.
 */
public final class ImportFaults {

    /** As many as a problem tells. */
    static final int MOST_TOLD = 50;

    private final FirstInFiles told = new FirstInFiles(MOST_TOLD);

    /** More of one kind are only counted. */
    private static final int MOST_NOTICES = 10;

    private final Map<String, FirstInFiles> notices = new LinkedHashMap<>();

    /** In the description, at a JSON pointer. */
    void inDescription(String pointer, String code, Message message) {
        add(FirstInFiles.Place.in(OutsideUpload.DESCRIPTION), "description#" + pointer, code, message);
    }

    /** In a line and column of the data, both from 1. */
    void inData(long line, int column, String code, Message message) {
        at(new FoundAt.Cell(line, column), code, message);
    }

    /** In the data. */
    void at(FoundAt place, String code, Message message) {
        add(place.order(), place.name(), code, message);
    }

    /** In the English of two documents, at a JSON pointer. */
    void inEnglish(String pointer, String code, Message message) {
        inDocument(OutsideUpload.DATA_EN, pointer, code, message);
    }

    /** In a document, at a JSON pointer. */
    void inDocument(String part, String pointer, String code, Message message) {
        at(new FoundAt.Node(part, pointer), code, message);
    }

    /** In a whole part of what was sent. */
    void in(String part, String code, Message message) {
        add(FirstInFiles.Place.in(part), part, code, message);
    }

    /** Something odd in the data, which stands in nobody's way. */
    void noticeAt(FoundAt place, String code, Message message) {
        notice(place.order(), place.name(), code, message);
    }

    /** The same about a whole part. */
    void notice(String part, String code, Message message) {
        notice(FirstInFiles.Place.in(part), part, code, message);
    }

    private void notice(FirstInFiles.Place place, String name, String code, Message message) {
        notices.computeIfAbsent(code, none -> new FirstInFiles(MOST_NOTICES))
                .add(place, ProblemError.of(ProblemError.In.BODY, name, code, message));
    }

    /** How much is odd. */
    int noticed() {
        return notices.values().stream().mapToInt(FirstInFiles::count).sum();
    }

    /** What is odd, by file and line; of very many of one kind the first, and after these how many more there are. */
    List<ProblemError> notices() {
        FirstInFiles all = new FirstInFiles(Integer.MAX_VALUE);
        notices.forEach((code, found) -> {
            all.addAll(found);
            if (found.left() > 0) {
                all.add(
                        found.last(),
                        ProblemError.of(
                                ProblemError.In.BODY,
                                OutsideUpload.DATA,
                                code,
                                Message.of("outside.more-notices", found.left())));
            }
        });
        return all.errors();
    }

    /** What stands in the way whatever the data say. */
    void object(List<Message> objections) {
        objections.forEach(objection -> told.add(
                FirstInFiles.Place.in(OutsideUpload.DESCRIPTION),
                ProblemError.of(ProblemError.In.BODY, OutsideUpload.DESCRIPTION, objection)));
    }

    private void add(FirstInFiles.Place place, String name, String code, Message message) {
        told.add(place, ProblemError.of(ProblemError.In.BODY, name, code, message));
    }

    public boolean none() {
        return told.count() == 0;
    }

    /** How many there are. */
    public int count() {
        return told.count();
    }

    /** The first of them, by file and line. */
    public List<ProblemError> told() {
        return told.errors();
    }

    /**
     * The problem that says so.
     *
     * @param before what is wrong with the request besides, which is told first
     */
    public Problem problem(List<ProblemError> before) {
        List<ProblemError> all =
                Stream.concat(before.stream(), told().stream()).limit(MOST_TOLD).toList();
        int found = before.size() + count();
        Message detail = found == 1
                ? all.getFirst().detail()
                : found > all.size()
                        ? Message.of("problem.very-many-errors", all.size(), found)
                        : Message.of("problem.several-errors", found);
        return new Problem(ProblemType.INVALID_REQUEST, detail, all, Map.of(), Map.of());
    }
}
