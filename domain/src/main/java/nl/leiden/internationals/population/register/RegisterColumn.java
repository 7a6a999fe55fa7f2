package nl.leiden.internationals.population.register;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a register extract that are read. A column is found by its readable name or by its element number in
 * the Logisch Ontwerp BRP.
 */
public enum RegisterColumn {
    PSEUDONYM("pseudoniem", null, true, false),
    BIRTH_DATE("geboortedatum", "01.03.10", true, false),
    SEX("geslacht", "01.04.10", true, true),
    /** May occur several times in one file, once for each nationality. */
    NATIONALITY("nationaliteit", "04.05.10", true, true),
    /** {@code B} treated as Dutch, {@code V} established not to be Dutch. */
    SPECIAL_DUTCH_STATUS("bijzonder_nederlanderschap", "04.65.10", false, true),
    SUSPENSION("reden_opschorting", "07.67.20", false, true),
    MUNICIPALITY("gemeente", "08.09.10", true, true),
    NEIGHBOURHOOD("buurt", null, true, true),
    SETTLED_IN_NETHERLANDS("datum_vestiging_nederland", "08.14.20", false, false),
    SETTLED_IN_MUNICIPALITY("datum_vestiging_gemeente", "08.09.20", false, false),
    RESIDENCE_TITLE("verblijfstitel", "10.39.10", false, true),
    RESIDENCE_TITLE_END("verblijfstitel_einde", "10.39.20", false, false),
    GROUP("groep", null, false, true),
    GROUP_SOURCE("groep_bron", null, false, true);

    private static final Map<String, RegisterColumn> BY_HEADER = Stream.of(values())
            .flatMap(column -> Stream.of(column.header, column.element)
                    .filter(header -> header != null)
                    .map(header -> Map.entry(header, column)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String header;
    private final @Nullable String element;
    private final boolean needed;
    private final boolean holdsCodes;

    RegisterColumn(String header, @Nullable String element, boolean needed, boolean holdsCodes) {
        this.header = header;
        this.element = element;
        this.needed = needed;
        this.holdsCodes = holdsCodes;
    }

    /** The column a header names in either spelling, without regard to case and surrounding white space. */
    public static Optional<RegisterColumn> find(String header) {
        return Optional.ofNullable(BY_HEADER.get(header.strip().toLowerCase(Locale.ROOT)));
    }

    /** The readable name. */
    public String header() {
        return header;
    }

    /** The number of the element in the Logisch Ontwerp BRP; empty for columns that are no element. */
    public Optional<String> element() {
        return Optional.ofNullable(element);
    }

    /** Whether an extract without this column is refused. */
    public boolean isNeeded() {
        return needed;
    }

    /** Whether it holds codes, so that a rejected value may be shown: a code alone points at nobody. */
    public boolean holdsCodes() {
        return holdsCodes;
    }

    /** Whether a file may have the column more than once. */
    public boolean mayRepeat() {
        return this == NATIONALITY;
    }

    @Override
    public String toString() {
        return header;
    }
}
