package nl.leiden.internationals.site;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.List;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.language.Message;

/** Finds out in which language to answer before anything else happens, so that every error can be told in it. */
@Provider
@PreMatching
@Singleton
@Priority(BeginVisit.FIRST)
public class BeginVisit implements ContainerRequestFilter {

    /** Before whoever is asking is looked at. */
    public static final int FIRST = 100;

    static final String PARAMETER = "lang";

    private final Visit visit;

    @Inject
    public BeginVisit(Visit visit) {
        this.visit = visit;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getRequestUri().getPath();
        String named = request.getUriInfo().getQueryParameters().getFirst(PARAMETER);
        Language language = ReaderLanguage.ofPath(path)
                .orElseGet(() -> ReaderLanguage.of(named, request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        visit.begin(path, language);
        if (visit.isOfApi() && path.endsWith("/")) {
            request.abortWith(Problem.of(ProblemType.NOT_FOUND, Message.of("problem.not-found.detail", path))
                    .response());
        } else if (visit.isOfApi() && named != null && Language.find(named).isEmpty()) {
            List<String> tags =
                    Arrays.stream(Language.values()).map(Language::tag).toList();
            request.abortWith(Problem.of(new ProblemError(
                            ProblemError.In.QUERY,
                            PARAMETER,
                            "unknown-language",
                            Message.of("problem.unknown-language", named),
                            tags))
                    .response());
        }
    }
}
