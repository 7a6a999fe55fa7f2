package nl.leiden.internationals.attack;

import java.util.Locale;

/**
 * What an attack achieved, beside what it may achieve at most.
 *
 * @param attack what it does, in words
 * @param success measured: a rate, a number or a variance
 * @param bound what disclosure control promises, and in brackets where the margin of chance ends
 * @param trials how many cases the success was measured on
 * @param breached whether the attack achieved more than chance can explain
 */
record Outcome(String attack, String success, String bound, long trials, boolean breached) {

    /** An attack that succeeds in some of its trials, each with at most this chance. */
    static Outcome rate(String attack, long successes, long trials, double chance) {
        long most = Margin.mostSuccesses(trials, chance);
        return new Outcome(
                attack,
                number((double) successes / Math.max(1, trials)),
                "≤ " + number(chance) + " (" + number((double) most / Math.max(1, trials)) + ")",
                trials,
                successes > most);
    }

    /** Something that must never happen. */
    static Outcome never(String attack, long happened, long trials) {
        return new Outcome(attack, Long.toString(happened), "0", trials, happened > 0);
    }

    /**
     * A variance that must remain.
     *
     * @param bound in persons squared
     * @param least what chance may make of it, in persons squared
     */
    static Outcome remaining(String attack, double variance, double bound, double least, long trials) {
        return new Outcome(
                attack, number(variance), "≥ " + number(bound) + " (" + number(least) + ")", trials, variance < least);
    }

    /** A measure of usefulness that must lie between two values. */
    static Outcome between(String measure, double value, double least, double most, long trials) {
        return new Outcome(
                measure,
                number(value),
                number(least) + " to " + number(most),
                trials,
                !(value >= least && value <= most));
    }

    static String number(double value) {
        return Math.abs(value) < 1e-3 && value != 0
                ? String.format(Locale.ROOT, "%.1e", value)
                : String.format(Locale.ROOT, "%.3f", value);
    }
}
