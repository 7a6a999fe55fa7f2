package nl.leiden.internationals.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.language.Message;

/**
 * The words of one language. They stand in {@code messages_nl.properties} (what happened), {@code pages_nl.properties} (what pages say),
 * {@code glossary_nl.properties} (what words mean) and their English halves, as patterns of {@link MessageFormat}; an apostrophe is just
 * an apostrophe there.
 */
public final class Texts {

    /** The clock of the municipality, for moments that people read. */
    public static final ZoneId CLOCK = ZoneId.of("Europe/Amsterdam");

    private static final List<String> FILES = List.of("messages", "pages", "glossary");
    private static final Map<Language, Texts> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Texts(language));
        }
    }

    private final Language language;
    private final Map<String, String> patterns = new HashMap<>();
    private final DateTimeFormatter day;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter month;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter exactMoment;

    private Texts(Language language) {
        this.language = language;
        this.day = DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale());
        this.shortDay = DateTimeFormatter.ofPattern("d MMM yyyy", language.locale());
        this.month = DateTimeFormatter.ofPattern("MMMM yyyy", language.locale());
        this.moment = DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", language.locale())
                .withZone(CLOCK);
        this.exactMoment = DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm:ss '(UTC'xxx')'", language.locale())
                .withZone(CLOCK);
        FILES.forEach(this::load);
    }

    public static Texts in(Language language) {
        Texts texts = ALL.get(language);
        if (texts == null) {
            throw new IllegalArgumentException("no texts in '" + language + "'");
        }
        return texts;
    }

    public Language language() {
        return language;
    }

    /** The words under a key in both languages. */
    public static BilingualText bilingual(String key, Object... arguments) {
        return new BilingualText(
                in(Language.NL).of(key, arguments), in(Language.EN).of(key, arguments));
    }

    /** A message in both languages. */
    public static BilingualText bilingual(Message message) {
        return new BilingualText(in(Language.NL).of(message), in(Language.EN).of(message));
    }

    private void load(String file) {
        String name = file + "_" + language.tag() + ".properties";
        Properties properties = new Properties();
        try (InputStream found = Texts.class.getResourceAsStream(name)) {
            if (found == null) {
                throw new IllegalStateException("the application lacks " + name);
            }
            Reader reader = new InputStreamReader(found, StandardCharsets.UTF_8);
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("the application cannot read its own " + name, e);
        }
        properties.forEach((key, text) -> {
            if (patterns.put((String) key, ((String) text).replace("'", "''")) != null) {
                throw new IllegalStateException("'" + key + "' stands in two files of " + language);
            }
        });
    }

    /** The keys for which there are words, in order. */
    public Set<String> keys() {
        return new TreeSet<>(patterns.keySet());
    }

    String pattern(String key) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new MissingResourceException("no words for '" + key + "' in " + language, Texts.class.getName(), key);
        }
        return pattern;
    }

    /** The message in words; throws {@link MissingResourceException} for a key without words. */
    public String of(Message message) {
        return of(message.key(), message.arguments());
    }

    /** The words under a key with its places filled. */
    public String of(String key, Object... arguments) {
        return of(key, List.of(arguments));
    }

    /** The half of this language. */
    public String of(BilingualText text) {
        return text.in(language);
    }

    public String of(LocalDate date) {
        return day.format(date);
    }

    public String of(YearMonth inYear) {
        return month.format(inYear);
    }

    /** A reference date where there is little room: the year for 1 January, {@code 1 jul 2025} for another day. */
    public String brief(LocalDate date) {
        return date.getDayOfYear() == 1 ? Integer.toString(date.getYear()) : shortDay.format(date);
    }

    /** Date and time in the time zone of the municipality. */
    public String of(Instant instant) {
        return moment.format(instant);
    }

    /** The same with its seconds and its offset from UTC, as a citation has it, which is read in other time zones too. */
    public String exactly(Instant instant) {
        return exactMoment.format(instant);
    }

    private String of(String key, List<Object> arguments) {
        Object[] worded = arguments.stream().map(this::argument).toArray();
        return new MessageFormat(pattern(key), language.locale()).format(worded);
    }

    private Object argument(Object argument) {
        return switch (argument) {
            case Message message -> of(message);
            case BilingualText text -> of(text);
            case LocalDate date -> of(date);
            case YearMonth inYear -> of(inYear);
            case Instant instant -> of(instant);
            case Collection<?> several ->
                several.stream().map(item -> argument((Object) item).toString()).collect(Collectors.joining(", "));
            case Number number -> number;
            default -> argument.toString();
        };
    }
}
