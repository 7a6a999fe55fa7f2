package nl.leiden.internationals.population.outside;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;

/**
 * A period of a series.
 *
 * @param code {@code 2024}, {@code 2023-2024} (school year), {@code 2024-H1}, {@code 2024-Q1}, {@code 2024-01} or {@code 2024-01-31};
 *     codes of one kind sort as text as they do in time
 */
public record SeriesPeriod(PeriodKind kind, String code) implements Comparable<SeriesPeriod> {

    private static final Pattern SCHOOL_YEAR = Pattern.compile("([12][0-9]{3})[-/]([12][0-9]{3}|[0-9]{2})");
    private static final Pattern PART = Pattern.compile("([12][0-9]{3})-?([HQ])([1-4])");
    /** How Statistics Netherlands codes periods in StatLine: {@code 2024JJ00}, {@code 2023SJ00}, {@code 2024KW01}, {@code 2024MM01}. */
    private static final Pattern STATLINE = Pattern.compile("([12][0-9]{3})(JJ|SJ|HJ|KW|MM)([0-9]{2})");

    public SeriesPeriod {
        if (!code.matches("[12][0-9]{3}(-[0-9HQ]{2,5}(-[0-9]{2})?)?")) {
            throw new IllegalArgumentException("not a period: '" + code + "'");
        }
    }

    /**
     * Reads the codes above, and those of StatLine.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static SeriesPeriod parse(String text) {
        String stripped = text.strip();
        Matcher statLine = STATLINE.matcher(stripped);
        if (statLine.matches()) {
            return ofStatLine(statLine.group(1), statLine.group(2), Integer.parseInt(statLine.group(3)), stripped);
        }
        if (stripped.matches("[12][0-9]{3}")) {
            return new SeriesPeriod(PeriodKind.YEAR, stripped);
        }
        Matcher part = PART.matcher(stripped);
        if (part.matches()) {
            return part(part.group(1), part.group(2), Integer.parseInt(part.group(3)), stripped);
        }
        try {
            if (stripped.matches("[0-9-]{7}") && stripped.charAt(4) == '-') {
                String month = stripped.substring(5);
                if (Integer.parseInt(month) <= 12) {
                    return new SeriesPeriod(
                            PeriodKind.MONTH, YearMonth.parse(stripped).toString());
                }
            }
            if (stripped.matches("[0-9-]{10}")) {
                return new SeriesPeriod(
                        PeriodKind.DAY, LocalDate.parse(stripped).toString());
            }
        } catch (DateTimeException notADate) {
            throw new IllegalArgumentException("not a period: '" + stripped + "'", notADate);
        }
        Matcher school = SCHOOL_YEAR.matcher(stripped);
        if (school.matches()) {
            int first = Integer.parseInt(school.group(1));
            String second = school.group(2);
            if (Integer.toString(first + 1).endsWith(second)) {
                return schoolYear(first);
            }
        }
        throw new IllegalArgumentException("not a period: '" + stripped + "'");
    }

    private static SeriesPeriod ofStatLine(String year, String kind, int number, String text) {
        return switch (kind) {
            case "JJ" -> new SeriesPeriod(PeriodKind.YEAR, year);
            case "SJ" -> schoolYear(Integer.parseInt(year));
            case "HJ" -> part(year, "H", number, text);
            case "KW" -> part(year, "Q", number, text);
            default -> {
                if (number < 1 || number > 12) {
                    throw new IllegalArgumentException("not a period: '" + text + "'");
                }
                yield new SeriesPeriod(PeriodKind.MONTH, "%s-%02d".formatted(year, number));
            }
        };
    }

    private static SeriesPeriod part(String year, String letter, int number, String text) {
        boolean quarter = letter.equals("Q");
        if (number < 1 || number > (quarter ? 4 : 2)) {
            throw new IllegalArgumentException("not a period: '" + text + "'");
        }
        return new SeriesPeriod(quarter ? PeriodKind.QUARTER : PeriodKind.HALF_YEAR, year + '-' + letter + number);
    }

    private static SeriesPeriod schoolYear(int first) {
        return new SeriesPeriod(PeriodKind.SCHOOL_YEAR, first + "-" + (first + 1));
    }

    /** What readers see. */
    public BilingualText label() {
        String year = code.substring(0, 4);
        String last = code.substring(code.length() - 1);
        return switch (kind) {
            case YEAR -> BilingualText.same(code);
            case SCHOOL_YEAR -> BilingualText.same(code.replace('-', '–'));
            case HALF_YEAR -> new BilingualText(last + "e halfjaar " + year, "Half " + last + ", " + year);
            case QUARTER -> new BilingualText(last + "e kwartaal " + year, "Quarter " + last + ", " + year);
            case MONTH -> new BilingualText(month(Language.NL), month(Language.EN));
            case DAY -> new BilingualText(day(Language.NL), day(Language.EN));
        };
    }

    private String month(Language language) {
        return YearMonth.parse(code).format(DateTimeFormatter.ofPattern("MMMM yyyy", language.locale()));
    }

    private String day(Language language) {
        return LocalDate.parse(code).format(DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()));
    }

    /** The first day of it; a school year begins in September. */
    public LocalDate firstDay() {
        int year = Integer.parseInt(code.substring(0, 4));
        int part = Character.digit(code.charAt(code.length() - 1), 10) - 1;
        return switch (kind) {
            case YEAR -> LocalDate.of(year, 1, 1);
            case SCHOOL_YEAR -> LocalDate.of(year, 9, 1);
            case HALF_YEAR -> LocalDate.of(year, 1 + 6 * part, 1);
            case QUARTER -> LocalDate.of(year, 1 + 3 * part, 1);
            case MONTH -> YearMonth.parse(code).atDay(1);
            case DAY -> LocalDate.parse(code);
        };
    }

    /** The last day of it. */
    public LocalDate lastDay() {
        LocalDate first = firstDay();
        return switch (kind) {
            case YEAR, SCHOOL_YEAR -> first.plusYears(1).minusDays(1);
            case HALF_YEAR -> first.plusMonths(6).minusDays(1);
            case QUARTER -> first.plusMonths(3).minusDays(1);
            case MONTH -> first.plusMonths(1).minusDays(1);
            case DAY -> first;
        };
    }

    /** The period of the same kind a year before it; empty for the first year that there is. */
    public Optional<SeriesPeriod> yearBefore() {
        int year = Integer.parseInt(code.substring(0, 4)) - 1;
        if (year < 1000) {
            return Optional.empty();
        }
        return Optional.of(
                switch (kind) {
                    case SCHOOL_YEAR -> schoolYear(year);
                    case DAY ->
                        new SeriesPeriod(
                                kind, LocalDate.parse(code).minusYears(1).toString());
                    case YEAR, HALF_YEAR, QUARTER, MONTH -> new SeriesPeriod(kind, year + code.substring(4));
                });
    }

    /** It as an entry of the dimension of time. */
    public Category category() {
        return new Category(new Code(code), label(), 1, List.of());
    }

    @Override
    public int compareTo(SeriesPeriod other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
