package nl.leiden.internationals.population.formats;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.leiden.internationals.population.extract.ExtractCount;
import nl.leiden.internationals.population.extract.ExtractEncoding;
import nl.leiden.internationals.population.extract.ExtractRefusal;
import nl.leiden.internationals.population.extract.ExtractRefusal.ColumnTwice;
import nl.leiden.internationals.population.extract.ExtractRefusal.IdentifyingColumn;
import nl.leiden.internationals.population.extract.ExtractRefusal.MissingColumns;
import nl.leiden.internationals.population.extract.ExtractRefusal.NoHeader;
import nl.leiden.internationals.population.extract.ExtractRefusal.TooManyColumns;
import nl.leiden.internationals.population.register.RegisterColumn;
import org.jspecify.annotations.Nullable;

/** The first line of an extract: which column stands where. */
final class ExtractHeader {

    /**
     * What identifies people, in names of columns without blanks, invisible characters, hyphens, underscores and full stops: numbers of persons, names,
     * addresses and ways to reach somebody, by element of the national register or by word.
     */
    private static final Pattern IDENTIFYING = Pattern.compile(
            "(bsn|burgerservice|sofi)(nr|nummer|nummers)?r?(ouder|partner|kind|moeder|vader)?[0-9]*|anummer|anr|0101[12]0|0102[0-9]*"
                    + "|(achter|voor|geslachts|geboorte|familie|roep|volledige)?na(am|men)(partner|ouder1|ouder2)?"
                    + "|(voornamen|voorletters|initialen|voorvoegsel)"
                    + "|(woon|brief|e?mail|email|verblijfs)?adres|straat(naam)?|huis(nr|nummer)|0811[0-9]*|post(code|kode)"
                    + "|e?mail(adres)?|tel(efoon)?(nr|nummer)?|mobiel(nr|nummer)?|iban|rekeningnummer");

    /** The national register has fewer elements than this. */
    private static final int MOST_COLUMNS = 500;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Cf}._-]");

    private final byte[][] titles;
    private final @Nullable RegisterColumn[] columns;
    private final int pseudonymField;

    private ExtractHeader(byte[][] titles) {
        this.titles = titles;
        this.columns = Stream.of(titles)
                .map(ExtractHeader::name)
                .map(name -> RegisterColumn.find(name).orElse(null))
                .toArray(RegisterColumn[]::new);
        this.pseudonymField = Math.max(0, Arrays.asList(columns).indexOf(RegisterColumn.PSEUDONYM));
    }

    /** The header that this record is. */
    static ExtractHeader of(CsvRecord record) {
        byte[][] titles = new byte[record.fields()][];
        for (int field = 0; field < titles.length; field++) {
            titles[field] = Arrays.copyOfRange(record.bytes(), record.start(field), record.end(field));
        }
        return new ExtractHeader(titles);
    }

    /** The separator of a text, from its first line: the one of semicolon and comma that is there more often. */
    static char separator(byte[] bytes, int length) {
        int semicolons = 0;
        int commas = 0;
        for (int i = 0; i < length && bytes[i] != '\n'; i++) {
            if (bytes[i] == ';') {
                semicolons++;
            } else if (bytes[i] == ',') {
                commas++;
            }
        }
        return semicolons >= commas ? ';' : ',';
    }

    /** Why no file with this header is read; beyond that many columns none is looked at, and what could identify people comes next. */
    Optional<ExtractRefusal> refusal() {
        return tooMany()
                .or(this::identifying)
                .or(this::withoutColumns)
                .or(this::twice)
                .or(this::missing);
    }

    private Optional<ExtractRefusal> tooMany() {
        return titles.length > MOST_COLUMNS
                ? Optional.of(new TooManyColumns(titles.length, MOST_COLUMNS))
                : Optional.empty();
    }

    private Optional<ExtractRefusal> identifying() {
        return IntStream.range(0, titles.length)
                .filter(i -> identifies(name(titles[i])))
                .mapToObj(i -> (ExtractRefusal) new IdentifyingColumn(shown(name(titles[i])), i + 1))
                .findFirst();
    }

    private static boolean identifies(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return IDENTIFYING
                .matcher(BETWEEN_WORDS.matcher(letters).replaceAll(""))
                .matches();
    }

    private Optional<ExtractRefusal> withoutColumns() {
        return Stream.of(columns).allMatch(column -> column == null) ? Optional.of(new NoHeader()) : Optional.empty();
    }

    private Optional<ExtractRefusal> twice() {
        Set<RegisterColumn> found = EnumSet.noneOf(RegisterColumn.class);
        for (RegisterColumn column : columns) {
            if (column != null && !found.add(column) && !column.mayRepeat()) {
                return Optional.of(new ColumnTwice(column.header()));
            }
        }
        return Optional.empty();
    }

    private Optional<ExtractRefusal> missing() {
        List<@Nullable RegisterColumn> present = Arrays.asList(columns);
        List<String> missing = Stream.of(RegisterColumn.values())
                .filter(column -> column.isNeeded() && !present.contains(column))
                .map(RegisterColumn::header)
                .toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of(new MissingColumns(missing));
    }

    /** How many fields every row has. */
    int fields() {
        return titles.length;
    }

    /** The fields that are not ignored, from 0. */
    int[] fieldsRead() {
        return IntStream.range(0, columns.length)
                .filter(field -> columns[field] != null)
                .toArray();
    }

    /** The columns that the {@link #fieldsRead} belong to. */
    RegisterColumn[] columnsRead() {
        return Stream.of(columns).filter(column -> column != null).toArray(RegisterColumn[]::new);
    }

    /** Tells what the header shows of the encoding of the file. */
    void tellEncoding(ExtractCount.Lane lane) {
        for (byte[] title : titles) {
            if (!Letters.areAscii(title, 0, title.length)) {
                lane.sawLetters(
                        1, Letters.areUtf8(title, 0, title.length), Letters.areWindows1252(title, 0, title.length));
            }
        }
    }

    /** What the header calls a field, as far as it may be shown; empty if it has no name. */
    String shownTitle(int field) {
        return field < titles.length ? shown(name(titles[field])) : "";
    }

    /** The titles of columns that are ignored, as the file has them. */
    List<String> ignored(ExtractEncoding encoding) {
        Charset charset = encoding == ExtractEncoding.WINDOWS_1252 ? Letters.WINDOWS_1252 : StandardCharsets.UTF_8;
        List<String> ignored = new ArrayList<>();
        for (int field = 0; field < titles.length; field++) {
            if (columns[field] == null) {
                ignored.add(new String(titles[field], charset));
            }
        }
        return ignored;
    }

    /** Whether a record is the header once more. */
    boolean isRepeatedBy(CsvRecord record) {
        return record.fields() == titles.length
                && isTitle(pseudonymField, record)
                && IntStream.range(0, titles.length).allMatch(field -> isTitle(field, record));
    }

    private boolean isTitle(int field, CsvRecord record) {
        byte[] title = titles[field];
        return Arrays.equals(title, 0, title.length, record.bytes(), record.start(field), record.end(field));
    }

    private static String shown(String name) {
        return name.length() <= 40 ? name : name.substring(0, 39) + "…";
    }

    /** The title without case and without white space around, also white space that Unicode knows and ASCII does not. */
    private static String name(byte[] title) {
        boolean utf8 = Letters.areUtf8(title, 0, title.length);
        String text = new String(title, utf8 ? StandardCharsets.UTF_8 : Letters.WINDOWS_1252);
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
