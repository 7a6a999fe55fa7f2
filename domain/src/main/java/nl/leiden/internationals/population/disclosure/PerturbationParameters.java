package nl.leiden.internationals.population.disclosure;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How strongly published counts are perturbed.
 *
 * <p>Written as {@code D9 V7 js4 mono}, or as one of the two names {@code strict} and {@code standard}. Values that no noise can
 * satisfy are refused with an {@code IllegalArgumentException} whose sentence says why.
 *
 * @param d largest noise: a published count lies within {@code d} persons of the true one; 1–100
 * @param v largest variance of the noise, in persons squared; above 0
 * @param js the small counts 1..{@code js} are never published; 0 or more
 * @param mono whether downward noise must be the less likely the further it goes, wherever no noise is allowed
 */
public record PerturbationParameters(int d, double v, int js, boolean mono) {

    private static final int LARGEST_D = 100;
    private static final Pattern TEXT =
            Pattern.compile("d(\\d{1,3}) v(\\d{1,9}(?:\\.\\d{1,9})?) js(\\d{1,3})( mono)?", Pattern.CASE_INSENSITIVE);

    public PerturbationParameters {
        if (d < 1 || d > LARGEST_D) {
            throw new IllegalArgumentException("D must lie between 1 and " + LARGEST_D + ": D = " + d);
        }
        if (js < 0) {
            throw new IllegalArgumentException("js must be 0 or more: js = " + js);
        }
        if (!(v > 0) || Double.isInfinite(v)) {
            throw new IllegalArgumentException("V must be a number above 0: V = " + v);
        }
        if (d < js || v < leastVariance(js)) {
            throw new IllegalArgumentException("Feasible only if D ≥ js and V ≥ ⌊(js+1)²/4⌋ = " + leastVariance(js)
                    + ": D = " + d + ", V = " + v + ", js = " + js);
        }
    }

    /** D = 9, V = 7, 1–4 never published: the default. */
    public static PerturbationParameters strict() {
        return new PerturbationParameters(9, 7, 4, true);
    }

    /** D = 5, V = 3, 1–2 never published. */
    public static PerturbationParameters standard() {
        return new PerturbationParameters(5, 3, 2, true);
    }

    /** Reads {@code strict}, {@code standard} or four values such as {@code D9 V7 js4 mono}. */
    public static PerturbationParameters parse(String text) {
        String normal = text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        Matcher values = TEXT.matcher(normal);
        return switch (normal) {
            case "strict" -> strict();
            case "standard" -> standard();
            default -> {
                if (!values.matches()) {
                    throw new IllegalArgumentException(
                            "expected strict, standard or values such as 'D9 V7 js4 mono': '" + text + "'");
                }
                yield new PerturbationParameters(
                        Integer.parseInt(values.group(1)),
                        Double.parseDouble(values.group(2)),
                        Integer.parseInt(values.group(3)),
                        values.group(4) != null);
            }
        };
    }

    /** The last row of the table; every larger count uses it too. */
    int lastRow() {
        return js == 0 ? d : d + js + 1;
    }

    /** The variance that the worst small count cannot go below: it moves either to 0 or to js + 1. */
    private static long leastVariance(int js) {
        return (js + 1L) * (js + 1L) / 4;
    }

    @Override
    public String toString() {
        String variance = v == Math.rint(v) && v < 1e9 ? Long.toString((long) v) : Double.toString(v);
        return "D" + d + " V" + variance + " js" + js + (mono ? " mono" : "");
    }
}
