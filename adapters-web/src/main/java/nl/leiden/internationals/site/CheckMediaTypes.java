package nl.leiden.internationals.site;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.leiden.internationals.language.Message;
import org.jspecify.annotations.Nullable;

/** Refuses what a method of the API neither offers nor takes, and lists what it does. */
@Provider
@Singleton
public class CheckMediaTypes implements ContainerRequestFilter {

    /** Everything is written in UTF-8, and the quality is one of the wish. */
    private static final Set<String> NOT_OF_THE_TYPE = Set.of("q", MediaType.CHARSET_PARAMETER);

    private static final List<MediaType> JSON = List.of(MediaType.APPLICATION_JSON_TYPE);

    private final Visit visit;

    @Context
    @SuppressWarnings("NullAway.Init")
    private ResourceInfo resource;

    @Inject
    public CheckMediaTypes(Visit visit) {
        this.visit = visit;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!visit.isOfApi()) {
            return;
        }
        Method method = resource.getResourceMethod();
        Takes takes = method.getAnnotation(Takes.class);
        if (takes != null && !takes(takes, request.getMediaType())) {
            String given = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
            request.abortWith(Problem.of(
                            ProblemType.UNSUPPORTED_MEDIA_TYPE,
                            Message.of(
                                    "problem.unsupported-media-type.offered",
                                    given == null ? "" : given,
                                    List.of(takes.value())))
                    .withHeader("Accept", String.join(", ", takes.value()))
                    .response());
            return;
        }
        Offers offers = method.getAnnotation(Offers.class);
        if (offers != null && offers.looksItself()) {
            return;
        }
        List<MediaType> offered = offered(offers);
        boolean named = request.getUriInfo().getQueryParameters().containsKey("format");
        if (!named && best(request.getAcceptableMediaTypes(), offered).isEmpty()) {
            request.abortWith(notAcceptable(offered).response());
        }
    }

    private static boolean takes(Takes takes, @Nullable MediaType given) {
        if (given == null) {
            return takes.optional();
        }
        return Arrays.stream(takes.value()).map(MediaType::valueOf).anyMatch(given::isCompatible);
    }

    private static List<MediaType> offered(@Nullable Offers offers) {
        return offers == null
                ? JSON
                : Arrays.stream(offers.value()).map(MediaType::valueOf).toList();
    }

    /**
     * The offered type that the reader likes best, RFC 9110, section 12.5.1: the quality of each is that of the range that names it most
     * exactly, and of those with the highest the one whose range stands first; empty if she accepts none of them.
     */
    public static Optional<MediaType> best(List<MediaType> acceptable, List<MediaType> offered) {
        if (acceptable.isEmpty()) {
            return Optional.of(offered.getFirst());
        }
        MediaType best = null;
        double highest = 0;
        int first = 0;
        for (MediaType type : offered) {
            Optional<MediaType> range = mostExact(acceptable, type);
            double quality = range.map(CheckMediaTypes::quality).orElse(0.0);
            int place = range.map(acceptable::indexOf).orElse(0);
            if (quality > highest || (best != null && quality == highest && place < first)) {
                best = type;
                highest = quality;
                first = place;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Of the ranges that name a type as exactly as each other the first. */
    private static Optional<MediaType> mostExact(List<MediaType> acceptable, MediaType type) {
        return acceptable.stream()
                .filter(range -> names(range, type))
                .reduce((one, other) -> exactness(other) > exactness(one) ? other : one);
    }

    /** A parameter that the offered type does not have is passed over; one that it has otherwise makes it another type. */
    private static boolean names(MediaType range, MediaType type) {
        return range.isCompatible(type)
                && range.getParameters().entrySet().stream()
                        .filter(parameter ->
                                !NOT_OF_THE_TYPE.contains(parameter.getKey().toLowerCase(Locale.ROOT)))
                        .allMatch(parameter -> type.getParameters()
                                .getOrDefault(parameter.getKey(), parameter.getValue())
                                .equalsIgnoreCase(parameter.getValue()));
    }

    private static int exactness(MediaType range) {
        if (range.isWildcardType()) {
            return 0;
        }
        return range.isWildcardSubtype() ? 1 : 2 + range.getParameters().size();
    }

    private static double quality(MediaType range) {
        return Double.parseDouble(range.getParameters().getOrDefault("q", "1"));
    }

    /** The error of who names a format, by the parameter {@code format}, that is not offered: alone it is a 406 as with {@code Accept}. */
    public static ProblemError notOffered(String named, List<String> offered) {
        return new ProblemError(
                ProblemError.In.QUERY,
                "format",
                ProblemType.NOT_ACCEPTABLE.slug(),
                Message.of("problem.unknown-format", named, offered),
                offered);
    }

    private static Problem notAcceptable(List<MediaType> offered) {
        return Problem.of(
                ProblemType.NOT_ACCEPTABLE,
                Message.of(
                        "problem.not-acceptable.offered",
                        offered.stream().map(MediaType::toString).toList()));
    }
}
