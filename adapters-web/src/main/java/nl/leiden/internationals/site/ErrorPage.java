package nl.leiden.internationals.site;

import jakarta.ws.rs.core.Response;

/** Shows a problem to somebody who asked for a page. */
public interface ErrorPage {

    /**
     * The answer to give: usually a page with the status of the problem; for {@link ProblemType#SIGN_IN_NEEDED} it may lead to the
     * sign-in.
     */
    Response answer(Problem problem, Visit visit);
}
