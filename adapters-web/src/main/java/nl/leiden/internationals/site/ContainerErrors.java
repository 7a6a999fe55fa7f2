package nl.leiden.internationals.site;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;

/**
 * Answers for the servlet container when it refuses a request before any resource sees it, as with a header that cannot be read; web.xml
 * leads it here.
 */
@WebServlet(ContainerErrors.PATH)
public class ContainerErrors extends HttpServlet {

    static final String PATH = "/container-errors";

    private static final long serialVersionUID = 1;
    private static final Logger LOG = Logger.getLogger(ContainerErrors.class);

    @Inject
    private transient Visit visit;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean askedForDirectly = request.getDispatcherType() != DispatcherType.ERROR;
        String path = askedForDirectly ? PATH : (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        int status = askedForDirectly
                ? HttpServletResponse.SC_NOT_FOUND
                : (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        visit.begin(
                path,
                ReaderLanguage.ofRequest(
                        path, request.getQueryString(), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            LOG.errorf(failure, "request %s to %s failed", visit.number(), path);
        }
        write(Problem.ofStatus(status, visit), status, response);
    }

    private void write(Problem problem, int status, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        CommonHeaders.of(visit.isOfApi()).forEach(response::setHeader);
        if (visit.isOfApi()) {
            response.setContentType(Problem.JSON.toString());
            ProblemJson.write(problem, visit.texts(), visit.path(), visit.number(), response.getOutputStream());
        } else {
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream().write(PlainErrorPage.html(problem, visit).getBytes(StandardCharsets.UTF_8));
        }
    }
}
