package nl.leiden.internationals.site;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** An error page without any layout, for when there is no other. */
final class PlainErrorPage implements ErrorPage {

    @Override
    public Response answer(Problem problem, Visit visit) {
        Texts texts = visit.texts();
        String title = escaped(texts.of(problem.type().titleKey()));
        String page = "<!doctype html>\n<html lang=\"" + visit.language().tag()
                + "\">\n<meta charset=\"utf-8\">\n<title>" + title + "</title>\n<h1>" + title + "</h1>\n<p>"
                + escaped(texts.of(problem.detail())) + "</p>\n</html>\n";
        return Response.status(problem.status())
                .entity(page)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
