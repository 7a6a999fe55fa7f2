package nl.leiden.internationals.population.formats.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.ProblemType;

/** Everything that is wrong with a table that was brought: all of it is counted, the first of it is told. */
public final class ImportFaults {

    /** As many as a problem tells. */
    static final int MOST_TOLD = 50;

    private final List<ProblemError> told = new ArrayList<>();
    private int count;

    /** In the description, at a JSON pointer. */
    void inDescription(String pointer, String code, Message message) {
        add("description#" + pointer, code, message);
    }

    /** In the data, in a line and column counted from 1, named as RFC 7111 names cells of CSV. */
    void inData(long line, int column, String code, Message message) {
        add("data#cell=" + line + ',' + column, code, message);
    }

    /** In a whole part of what was sent. */
    void in(String part, String code, Message message) {
        add(part, code, message);
    }

    /** What stands in the way whatever the data say. */
    void object(List<Message> objections) {
        objections.forEach(
                objection -> add(ProblemError.of(ProblemError.In.BODY, OutsideUpload.DESCRIPTION, objection)));
    }

    private void add(String where, String code, Message message) {
        add(ProblemError.of(ProblemError.In.BODY, where, code, message));
    }

    private void add(ProblemError fault) {
        count++;
        if (told.size() < MOST_TOLD) {
            told.add(fault);
        }
    }

    public boolean none() {
        return count == 0;
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    /** The first of them. */
    public List<ProblemError> told() {
        return List.copyOf(told);
    }

    /**
     * The problem that says so.
     *
     * @param before what is wrong with the request besides, which is told first
     */
    public Problem problem(List<ProblemError> before) {
        List<ProblemError> all =
                Stream.concat(before.stream(), told.stream()).limit(MOST_TOLD).toList();
        int found = before.size() + count;
        Message detail = found == 1
                ? all.getFirst().detail()
                : found > all.size()
                        ? Message.of("problem.very-many-errors", all.size(), found)
                        : Message.of("problem.several-errors", found);
        return new Problem(ProblemType.INVALID_REQUEST, detail, all, Map.of(), Map.of());
    }
}
