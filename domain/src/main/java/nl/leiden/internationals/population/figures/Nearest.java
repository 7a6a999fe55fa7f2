package nl.leiden.internationals.population.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody who misspelt a code probably meant, by edits of the code and by the words of its labels. */
public final class Nearest {

    /** How many suggestions are worth reading. */
    public static final int SUGGESTIONS = 5;

    private static final int FAR = 1_000;

    /** What is longer than any code or label is compared by its beginning: a comparison takes as long as both together. */
    private static final int LONGEST = 100;

    private Nearest() {}

    /**
     * The codes nearest to a text, best first.
     *
     * @param candidates code and further words under which it is known
     */
    public static List<String> to(String text, List<Candidate> candidates) {
        String wanted = text.substring(0, Math.min(text.length(), LONGEST)).toLowerCase(Locale.ROOT);
        record Ranked(String code, int distance) {}
        List<Ranked> ranked = new ArrayList<>();
        for (Candidate candidate : candidates) {
            ranked.add(new Ranked(candidate.code(), distance(wanted, candidate)));
        }
        ranked.sort(Comparator.comparingInt(Ranked::distance));
        return ranked.stream().limit(SUGGESTIONS).map(Ranked::code).toList();
    }

    /** The nearest of some names, if it is so near that it may be a slip of the pen: a third of its letters are others at most. */
    public static Optional<String> slip(String text, Collection<String> names) {
        List<Candidate> candidates =
                names.stream().map(name -> new Candidate(name, List.of())).toList();
        return to(text, candidates).stream().findFirst().filter(name -> {
            String wanted = text.strip().toLowerCase(Locale.ROOT);
            String found = name.strip().toLowerCase(Locale.ROOT);
            return found.length() <= LONGEST && edits(wanted, found) * 3 <= Math.max(wanted.length(), found.length());
        });
    }

    private static int distance(String wanted, Candidate candidate) {
        String code = candidate.code().toLowerCase(Locale.ROOT);
        int best = hasItsZerosElsewhere(wanted, code) ? 1 : edits(wanted, code) * 2;
        for (String word : candidate.words()) {
            String label = word.toLowerCase(Locale.ROOT);
            if (label.equals(wanted)) {
                return 0;
            }
            if (wanted.length() >= 3) {
                best = Math.min(best, label.startsWith(wanted) ? 1 : label.contains(wanted) ? 2 : FAR);
                best = Math.min(best, edits(wanted, label) * 2);
            }
        }
        return best;
    }

    /** As 0640 for 0064: the commonest slip with codes that are filled up with zeros, though it takes two edits. */
    private static boolean hasItsZerosElsewhere(String wanted, String code) {
        return !wanted.equals(code)
                && wanted.length() == code.length()
                && wanted.replace("0", "").equals(code.replace("0", ""));
    }

    /** Levenshtein's distance, with two neighbouring letters swapped counting as one edit. */
    static int edits(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replace, Math.min(last[j], row[j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }

    /** A code and the words under which people know it. */
    public record Candidate(String code, List<String> words) {}
}
