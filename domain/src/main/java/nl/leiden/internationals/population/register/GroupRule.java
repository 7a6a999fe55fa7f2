package nl.leiden.internationals.population.register;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The group of a resident, never guessed: what a residence title proves (LO BRP element 10.39.10) comes first, then what
 * a source outside the register says.
 */
final class GroupRule {

    private static final int TITLE_LENGTH = 2;
    private static final Group[] GIVEN_BY_SOURCES = Stream.of(Group.values())
            .filter(group -> group != Group.NOT_CLASSIFIABLE)
            .toArray(Group[]::new);
    private static final byte[][] WORDS = Stream.of(GIVEN_BY_SOURCES)
            .map(group -> group.registerCode().getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);
    private static final Map<String, GroupBasis.Source> USUAL_SOURCES = Stream.of("UL", "DUO", "IND", "CBS")
            .collect(Collectors.toUnmodifiableMap(code -> code, GroupBasis.Source::new));

    private final ResidenceTitles titles;
    private final int referenceDay;

    GroupRule(ResidenceTitles titles, ReferenceDate date) {
        this.titles = titles;
        this.referenceDay = date.number();
    }

    /** Whether the title is empty or a code of table 56; one that is no longer given out still counts. */
    boolean hasTitleOrNone(RegisterRow row) {
        return row.isEmpty(RegisterColumn.RESIDENCE_TITLE) || title(row) != null;
    }

    /**
     * What the title proves on the reference date, null for nothing. A title that ended on or before that date proves
     * nothing; one whose end is wholly unknown has not ended.
     *
     * @param end number of a register date, 0 for empty or unknown
     */
    GroupBasis.@Nullable Title proof(RegisterRow row, int end) {
        if (end != 0 && RegisterDate.middle(end) <= referenceDay) {
            return null;
        }
        ResidenceTitle title = title(row);
        return title == null ? null : title.proves();
    }

    private @Nullable ResidenceTitle title(RegisterRow row) {
        int start = row.start(RegisterColumn.RESIDENCE_TITLE);
        int end = row.end(RegisterColumn.RESIDENCE_TITLE);
        if (end - start != TITLE_LENGTH) {
            return null;
        }
        int number = Digits.number(row.bytes(), start, end);
        return number == Digits.NOT_DIGITS ? null : titles.withNumber(number);
    }

    /** The group that a source gives; not classifiable if the column is empty, null if it holds anything else. */
    @Nullable
    Group given(RegisterRow row) {
        if (row.isEmpty(RegisterColumn.GROUP)) {
            return Group.NOT_CLASSIFIABLE;
        }
        int start = row.start(RegisterColumn.GROUP);
        int end = row.end(RegisterColumn.GROUP);
        for (int i = 0; i < WORDS.length; i++) {
            if (Arrays.equals(row.bytes(), start, end, WORDS[i], 0, WORDS[i].length)) {
                return GIVEN_BY_SOURCES[i];
            }
        }
        return null;
    }

    /** The source that gives the group; the row must have one. */
    GroupBasis.Source source(RegisterRow row) {
        String code = row.code(RegisterColumn.GROUP_SOURCE);
        GroupBasis.Source usual = USUAL_SOURCES.get(code);
        return usual == null ? new GroupBasis.Source(code) : usual;
    }
}
