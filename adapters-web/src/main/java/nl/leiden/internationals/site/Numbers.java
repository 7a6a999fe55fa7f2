package nl.leiden.internationals.site;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import nl.leiden.internationals.language.Language;

/** How numbers are written for readers of one language, in tables and charts. */
public final class Numbers {

    /** Stands in a table where there is no number. */
    public static final String NONE = "–";

    private static final char MINUS = '\u2212';
    private static final List<String> SIZES = List.of("kB", "MB", "GB", "TB");

    private final Locale locale;

    private Numbers(Locale locale) {
        this.locale = locale;
    }

    public static Numbers in(Language language) {
        return new Numbers(language.locale());
    }

    /** A whole number, thousands apart: {@code 18.085} or {@code 18,085}. */
    public String whole(long number) {
        return format("#,##0", number);
    }

    /** With this many decimals, thousands apart: {@code 5.774,8} or {@code 5,774.8}. */
    public String decimal(double number, int decimals) {
        return format("#,##0." + "0".repeat(decimals), number);
    }

    /** A number given as a whole and how many of its digits are decimals, thousands apart; a minus sign, not a hyphen, before what is below 0. */
    public String scaled(long unscaled, int decimals) {
        String pattern = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
        return format(pattern + ";" + MINUS + pattern, BigDecimal.valueOf(unscaled, decimals));
    }

    /** One decimal: {@code 13,9%} or {@code 13.9%}. */
    public String percent(BigDecimal percent) {
        return format("#,##0.0", percent) + "%";
    }

    public String percent(Optional<BigDecimal> percent) {
        return percent.map(this::percent).orElse(NONE);
    }

    /** A change with its sign: {@code +1.442}, {@code −12} or {@code 0}. */
    public String change(long change) {
        return format("+#,##0;" + MINUS + "#,##0", change).replace("+0", "0");
    }

    public String change(OptionalInt change) {
        return change.isPresent() ? change(change.getAsInt()) : NONE;
    }

    /** A change in per cent with its sign: {@code +8,7%}. */
    public String changePercent(Optional<BigDecimal> change) {
        return change.map(c -> (c.signum() == 0 ? "" : c.signum() > 0 ? "+" : MINUS) + percent(c.abs()))
                .orElse(NONE);
    }

    /** The size of a file, in units of a thousand: {@code 12,4 MB}. */
    public String size(long bytes) {
        if (bytes < 1000) {
            return whole(bytes) + " B";
        }
        double size = bytes / 1000.0;
        int unit = 0;
        while (size >= 1000 && unit < SIZES.size() - 1) {
            size /= 1000;
            unit++;
        }
        return format("#,##0.0", size) + " " + SIZES.get(unit);
    }

    private String format(String pattern, Object number) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale)).format(number);
    }
}
