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
import java.util.Optional;
import nl.leiden.internationals.language.Message;
import org.jspecify.annotations.Nullable;

/** Refuses what a method of the API neither offers nor takes, and lists what it does. */
@Provider
@Singleton
public class CheckMediaTypes implements ContainerRequestFilter {

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

    /** The offered type that the reader likes best; empty if she accepts none of them. */
    public static Optional<MediaType> best(List<MediaType> acceptable, List<MediaType> offered) {
        for (MediaType wanted : acceptable) {
            boolean refused = wanted.getParameters().getOrDefault("q", "1").matches("0(\\.0*)?");
            Optional<MediaType> found =
                    offered.stream().filter(wanted::isCompatible).findFirst();
            if (!refused && found.isPresent()) {
                return found;
            }
        }
        return acceptable.isEmpty() ? Optional.of(offered.getFirst()) : Optional.empty();
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
