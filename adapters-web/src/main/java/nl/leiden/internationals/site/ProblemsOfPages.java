package nl.leiden.internationals.site;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;

/** Turns a problem into a page where the reader asked for one. */
@Provider
@Singleton
public class ProblemsOfPages implements ContainerResponseFilter {

    private final Visit visit;
    private final ErrorPage page;

    @Inject
    public ProblemsOfPages(Visit visit, ErrorPage page) {
        this.visit = visit;
        this.page = page;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (visit.isOfApi() || !(response.getEntity() instanceof Problem problem)) {
            return;
        }
        Response shown = page.answer(problem, visit);
        response.setStatus(shown.getStatus());
        response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        shown.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
        response.setEntity(shown.getEntity(), new Annotation[0], shown.getMediaType());
    }
}
