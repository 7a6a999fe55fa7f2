package nl.leiden.internationals.population.register;

import java.util.Optional;
import java.util.regex.Pattern;
import nl.leiden.internationals.language.BilingualText;
import org.jspecify.annotations.Nullable;

/**
 * One code of national table 32 with what is needed to count by it.
 *
 * @param code the code itself
 * @param description the words of table 32, in Dutch, such as {@code Italiaanse}
 * @param names the country, or what distinguishes the code where several share a country; different for every code
 * @param kind whether the code stands for a country at all
 * @param iso3166 the country, two capitals, {@code XK} for Kosovo; null where it no longer exists or is not known
 * @param continent of the country
 * @param validity when the code may be used, by table 32; the date of its end is its last day
 * @param memberships of the country
 * @param namedByRule whether it is counted although it has ended, because the rule of Statistics Netherlands names it
 */
public record Nationality(
        NationalityCode code,
        String description,
        BilingualText names,
        Kind kind,
        @Nullable String iso3166,
        Continent continent,
        Period validity,
        Memberships memberships,
        boolean namedByRule) {

    private static final Pattern ISO_3166 = Pattern.compile("[A-Z]{2}");

    /** What a code of table 32 stands for. */
    public enum Kind {
        /** Dutch, or treated as Dutch. */
        DUTCH,
        COUNTRY,
        STATELESS,
        /** Unknown, or established not to be Dutch. */
        UNKNOWN
    }

    public Nationality {
        if (description.isBlank()) {
            throw new IllegalArgumentException("a nationality without a description: '" + code + "'");
        }
        if (iso3166 != null && !ISO_3166.matcher(iso3166).matches()) {
            throw new IllegalArgumentException("not a country code of ISO 3166-1: '" + iso3166 + "'");
        }
    }

    /**
     * A code that table 32 holds and of which nothing else is known yet. It is counted as a country outside Europe and
     * outside every bloc until somebody adds which country it is.
     */
    static Nationality withoutCountry(NationalityCode code, String description, Period validity) {
        return new Nationality(
                code,
                description,
                BilingualText.same(description),
                Kind.COUNTRY,
                null,
                Continent.NONE,
                validity,
                Memberships.NONE,
                false);
    }

    /** The same nationality as a newer table 32 describes and dates it. */
    Nationality withRegisterFacts(String newDescription, Period newValidity) {
        return new Nationality(
                code, newDescription, names, kind, iso3166, continent, newValidity, memberships, namedByRule);
    }

    /** The country by ISO 3166-1 alpha-2; empty where the code stands for none that exists. */
    public Optional<String> country() {
        return Optional.ofNullable(iso3166);
    }

    /** Whether its country, continent and bloc have yet to be filled in. */
    public boolean lacksCountry() {
        return kind == Kind.COUNTRY && continent == Continent.NONE;
    }

    /** Whether a row of an extract of this date may not use the code any more. */
    public boolean hasEndedBefore(ReferenceDate date) {
        return !namedByRule && validity.hasEndedBefore(date);
    }

    /** The bloc on this date. */
    public Bloc blocOn(ReferenceDate date) {
        return switch (kind) {
            case DUTCH -> Bloc.NETHERLANDS;
            case STATELESS -> Bloc.STATELESS;
            case UNKNOWN -> Bloc.UNKNOWN;
            case COUNTRY -> blocOfCountryOn(date);
        };
    }

    private Bloc blocOfCountryOn(ReferenceDate date) {
        if (memberships.inEuropeanUnionOn(date)) {
            return Bloc.EU;
        }
        return memberships.inEftaOn(date) ? Bloc.EFTA : Bloc.OTHER;
    }

    /** Its place among several nationalities of one person on this date. */
    public Priority priorityOn(ReferenceDate date) {
        return switch (kind) {
            case DUTCH -> Priority.DUTCH;
            case STATELESS, UNKNOWN -> Priority.WITHOUT_COUNTRY;
            case COUNTRY -> priorityOfCountryOn(date);
        };
    }

    private Priority priorityOfCountryOn(ReferenceDate date) {
        if (memberships.benelux()) {
            return Priority.BENELUX;
        }
        if (memberships.inEuropeanUnionOn(date)) {
            return Priority.EUROPEAN_UNION;
        }
        return continent == Continent.EUROPE ? Priority.OTHER_EUROPEAN : Priority.NON_EUROPEAN;
    }

    /**
     * Which of several nationalities a person is counted under, highest first, as Statistics Netherlands orders them:
     * Dutch, Benelux, European Union, other European, non-European. What is no country comes last.
     */
    public enum Priority {
        DUTCH,
        BENELUX,
        EUROPEAN_UNION,
        OTHER_EUROPEAN,
        NON_EUROPEAN,
        WITHOUT_COUNTRY
    }
}
