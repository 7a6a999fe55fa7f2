package nl.leiden.internationals.site;

/** An error page without any layout, for requests that are refused before the layout could be made. */
final class PlainErrorPage {

    private PlainErrorPage() {}

    static String html(Problem problem, Visit visit) {
        Texts texts = visit.texts();
        String title = escaped(texts.of(problem.type().titleKey()));
        return "<!doctype html>\n<html lang=\"" + visit.language().tag() + "\">\n<meta charset=\"utf-8\">\n<title>"
                + title + "</title>\n<h1>" + title + "</h1>\n<p>" + escaped(texts.of(problem.detail()))
                + "</p>\n</html>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
