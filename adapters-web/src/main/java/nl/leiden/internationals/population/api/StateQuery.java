package nl.leiden.internationals.population.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.figures.Nearest;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.Selected;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.outside.OutsideVersion;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.usecase.FoundState;
import nl.leiden.internationals.population.usecase.ReadState;
import nl.leiden.internationals.population.usecase.WantedState;
import nl.leiden.internationals.population.usecase.WithdrawnState;
import nl.leiden.internationals.site.Parameters;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.ProblemError.In;
import nl.leiden.internationals.site.ProblemType;

/**
 * The state that a query asks for: {@code vintage} names one, {@code asOf} is a day, whose end counts, or a moment with its offset; neither
 * is what is public now.
 */
@Singleton
public class StateQuery {

    public static final String VINTAGE = "vintage";
    public static final String AS_OF = "asOf";

    private static final String DAY = "yyyy-mm-dd";

    /** Where days end for readers of the figures. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final ReadState readState;
    private final InstantSource clock;

    @Inject
    public StateQuery(ReadState readState, InstantSource clock) {
        this.readState = readState;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param figures of that state; none if there are errors
     * @param state its name, by which it can be had again
     * @param asked the part of a query that asks for the same again, ready for an address; empty for what is simply public now
     * @param at the moment of which the figures are
     */
    public record Answer(PublishedFigures figures, String state, String asked, Instant at, List<ProblemError> errors) {

        public Answer {
            errors = List.copyOf(errors);
        }

        /** What is wrong with a query that may name a state and nothing else but the language. */
        Optional<Problem> problem(MultivaluedMap<String, String> query) {
            Parameters parameters = new Parameters(query, VINTAGE, AS_OF);
            errors.forEach(parameters::add);
            return parameters.problem();
        }

        /** The state in the words of the query: a name, a day or a moment. */
        public String said() {
            return URLDecoder.decode(asked.substring(asked.indexOf('=') + 1), StandardCharsets.UTF_8);
        }

        /** Whether the query named the state, so that it is not simply what is public now. */
        public boolean frozen() {
            return !asked.isEmpty();
        }

        /** An address of the API in this state: it asks for it in the same words, so that who follows it stays there. */
        String kept(String address) {
            return asked.isEmpty() ? address : address + (address.contains("?") ? '&' : '?') + asked;
        }

        /** What tells an answer with such addresses from all others. */
        String key() {
            return state + ' ' + asked;
        }

        /**
         * What keeps the address of a table in this state: a part of a query, or nothing. Tables that others brought have states of their
         * own.
         */
        public String keptOf(PublishedTable table) {
            return frozen() && table.source().isPresent()
                    ? VINTAGE + '=' + encoded(table.vintages().getLast().id())
                    : keptOfCounted();
        }

        /** The same of tables counted from the register. */
        public String keptOfCounted() {
            return frozen() ? VINTAGE + '=' + encoded(state) : "";
        }

        /** The same of an address that is about all tables as they were when this one was so. */
        public String keptAround(PublishedTable table) {
            return frozen() ? around(table, state) : "";
        }

        /** What was withdrawn of the table that the path names; empty if it is another matter. */
        public Optional<ProblemError> withdrawal() {
            return errors.stream().filter(error -> error.in() == In.PATH).findFirst();
        }

        private static Answer refused(List<ProblemError> errors) {
            return new Answer(PublishedFigures.none(), "", "", Instant.EPOCH, errors);
        }
    }

    /** The state of all figures. */
    public Answer read(MultivaluedMap<String, String> query) {
        return read(query, Optional.empty());
    }

    /** What is public of one table now. */
    public Answer now(String table) {
        return read(new MultivaluedHashMap<>(), table);
    }

    /** The state of one table, which its checksum names too. */
    public Answer read(MultivaluedMap<String, String> query, String table) {
        return read(query, Optional.of(table));
    }

    private Answer read(MultivaluedMap<String, String> query, Optional<String> table) {
        List<ProblemError> errors = new ArrayList<>();
        Instant now = clock.instant();
        WantedState wanted = wanted(query, now, errors);
        if (wanted instanceof WantedState.Now && !errors.isEmpty()) {
            return Answer.refused(errors);
        }
        FoundState found =
                table.map(id -> readState.find(id, wanted, now)).orElseGet(() -> readState.find(wanted, now));
        if (found instanceof FoundState.Found state && errors.isEmpty()) {
            return new Answer(state.figures(), state.state(), asked(query), state.at(), List.of());
        }
        errors.addAll(refusal(wanted, found));
        return Answer.refused(errors);
    }

    /**
     * What is wrong with asking for cells in an earlier state that say something else since a part of it was withdrawn, such as changes since
     * a year that is gone: they must not pass for what was cited.
     *
     * @param again chooses the same cells of the table as it was
     */
    public Optional<ProblemError> lost(Answer state, Selection left, Function<PublishedTable, Selected> again) {
        return state.frozen() && left.table().source().isEmpty()
                ? readState
                        .lostOf(left, state.state(), again, clock.instant())
                        .map(release -> withdrawn(In.QUERY, DimensionId.MEASURE.value(), whyWithdrawn(release)))
                : Optional.empty();
    }

    /** Why there is no answer in a state that a query asks for; empty if there is. */
    public static List<ProblemError> refusal(WantedState wanted, FoundState found) {
        return switch (found) {
            case FoundState.Found state -> List.of();
            case FoundState.NoSuchState none -> List.of(unknown(VINTAGE, name(wanted), none.states()));
            case FoundState.StateOfOtherTable other -> List.of(ofOther(VINTAGE, name(wanted), other));
            case FoundState.BeforeFirst before ->
                List.of(ProblemError.of(
                        In.QUERY, AS_OF, "before-first", Message.of("problem.before-first", before.first())));
            case FoundState.WithdrawnVersion withdrawn ->
                List.of(withdrawn(In.PATH, "table", whyWithdrawn(withdrawn.version())));
            case FoundState.Withdrawn withdrawn -> {
                Message why = whyWithdrawn(withdrawn.release());
                yield List.of(
                        switch (wanted) {
                            case WantedState.Now now -> withdrawn(In.PATH, "table", why);
                            case WantedState.AsOf asOf -> withdrawn(In.QUERY, AS_OF, why);
                            case WantedState.Vintage vintage -> withdrawn(In.QUERY, VINTAGE, why);
                        });
            }
        };
    }

    /** The state that a query asks for; what is wrong with how it does is added to the errors. */
    public WantedState wanted(MultivaluedMap<String, String> query, List<ProblemError> errors) {
        return wanted(query, clock.instant(), errors);
    }

    /** The error of a request that asks, in that part of it, for what was withdrawn. */
    public static ProblemError withdrawn(In in, String parameter, Message why) {
        return ProblemError.of(in, parameter, ProblemType.FIGURES_WITHDRAWN.slug(), why);
    }

    /** The checksum that a parameter gives is one of another table. */
    static ProblemError ofOther(String parameter, String name, FoundState.StateOfOtherTable found) {
        return ProblemError.of(
                In.QUERY,
                parameter,
                "vintage-of-other-table",
                Message.of("problem.vintage-of-other-table", name, found.other().value()));
    }

    /** A parameter gives a name that no state has. */
    static ProblemError unknown(String parameter, String name, List<String> states) {
        return new ProblemError(
                In.QUERY,
                parameter,
                "unknown-vintage",
                Message.of("problem.unknown-vintage", name),
                Nearest.to(
                        name,
                        states.stream()
                                .map(state -> new Nearest.Candidate(state, List.of()))
                                .toList()));
    }

    /** When a release was withdrawn, and why. */
    public static Message whyWithdrawn(Release.Withdrawn release) {
        return Message.of(
                "problem.figures-withdrawn.of",
                release.id().referenceDate().date(),
                release.withdrawn().at(),
                release.why());
    }

    /** When a state of a table was withdrawn, and why. */
    public static Message whyWithdrawn(WithdrawnState state) {
        return Message.of("outside.withdrawn", state.id(), state.table().value(), state.withdrawnAt(), state.why());
    }

    /** What a reader is told who asks for a version that was withdrawn. */
    public static Message whyWithdrawn(OutsideVersion.Withdrawn version) {
        return Message.of(
                "outside.withdrawn",
                version.id().name(),
                version.id().table().value(),
                version.withdrawn().at(),
                version.why());
    }

    /**
     * The part of a query that names the state of all tables in which one is as it is here: the states of those that others brought are
     * their own.
     */
    public static String around(PublishedTable table, String state) {
        return table.source().isPresent()
                ? AS_OF + '=' + encoded(table.publishedAt().toString())
                : VINTAGE + '=' + encoded(state);
    }

    /** The part of a query that names a state, as it was written. */
    public static String asked(MultivaluedMap<String, String> query) {
        return Stream.of(VINTAGE, AS_OF)
                .filter(query::containsKey)
                .map(name -> name + '=' + encoded(query.getFirst(name)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String name(WantedState wanted) {
        return switch (wanted) {
            case WantedState.Vintage vintage -> vintage.name();
            case WantedState.AsOf asOf -> asOf.moment().toString();
            case WantedState.Now now -> "";
        };
    }

    private static WantedState wanted(MultivaluedMap<String, String> query, Instant now, List<ProblemError> errors) {
        Optional<String> vintage = only(VINTAGE, query, errors);
        Optional<String> asOf = only(AS_OF, query, errors);
        if (vintage.isPresent() && asOf.isPresent()) {
            errors.add(ProblemError.of(
                    In.QUERY, AS_OF, "contradiction", Message.of("problem.contradiction", VINTAGE, AS_OF)));
        }
        Optional<Instant> moment = asOf.flatMap(text -> moment(text, now, errors));
        return vintage.<WantedState>map(WantedState.Vintage::new)
                .or(() -> moment.map(WantedState.AsOf::new))
                .orElseGet(WantedState.Now::new);
    }

    private static Optional<Instant> moment(String text, Instant now, List<ProblemError> errors) {
        Optional<Instant> moment = moment(text, now);
        if (moment.filter(now::isBefore).isPresent()) {
            errors.add(ProblemError.of(
                    In.QUERY, AS_OF, "still-to-come", Message.of("problem.still-to-come", AS_OF, text)));
        }
        if (moment.isEmpty()) {
            errors.add(ProblemError.of(
                    In.QUERY,
                    AS_OF,
                    "parameter-wrong",
                    Message.of("problem.parameter-wrong", AS_OF, text, Message.of("expected.day-or-moment"))));
        }
        return moment;
    }

    /** The value of a parameter that may stand there once. */
    static Optional<String> only(String name, MultivaluedMap<String, String> query, List<ProblemError> errors) {
        List<String> values = query.getOrDefault(name, List.of());
        if (values.size() > 1) {
            errors.add(ProblemError.of(In.QUERY, name, "parameter-twice", Message.of("problem.parameter-twice", name)));
        }
        return values.stream().map(String::strip).findFirst();
    }

    /** A day lasts until midnight in Amsterdam, today until now; a plus sign of an offset that was not escaped arrives as a blank. */
    private static Optional<Instant> moment(String text, Instant now) {
        try {
            return Optional.of(
                    text.length() == DAY.length()
                            ? end(LocalDate.parse(text), now)
                            : OffsetDateTime.parse(text.replace(' ', '+')).toInstant());
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private static Instant end(LocalDate day, Instant now) {
        return day.equals(LocalDate.ofInstant(now, ZONE))
                ? now
                : day.plusDays(1).atStartOfDay(ZONE).toInstant().minusNanos(1);
    }
}
