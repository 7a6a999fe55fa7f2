package nl.leiden.internationals.population.formats.outside;

import java.util.ArrayList;
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

    private final List<ProblemError> told = new ArrayList<>();
    private int count;

    /** More of one kind are only counted. */
    private static final int MOST_NOTICES = 10;

    private final List<ProblemError> notices = new ArrayList<>();
    private final Map<String, Integer> noticesByCode = new LinkedHashMap<>();

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

    /** Something odd in a line and column, which stands in nobody's way. */
    void noticeInData(long line, int column, String code, Message message) {
        notice("data#cell=" + line + ',' + column, code, message);
    }

    /** The same about the data as a whole. */
    void notice(String where, String code, Message message) {
        if (noticesByCode.merge(code, 1, Integer::sum) <= MOST_NOTICES) {
            notices.add(ProblemError.of(ProblemError.In.BODY, where, code, message));
        }
    }

    /** How much is odd. */
    int noticed() {
        return noticesByCode.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What is odd; of very many of one kind the first, and how many more there are. */
    List<ProblemError> notices() {
        List<ProblemError> all = new ArrayList<>(notices);
        noticesByCode.forEach((code, found) -> {
            if (found > MOST_NOTICES) {
                all.add(ProblemError.of(
                        ProblemError.In.BODY, "data", code, Message.of("outside.more-notices", found - MOST_NOTICES)));
            }
        });
        return all;
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
