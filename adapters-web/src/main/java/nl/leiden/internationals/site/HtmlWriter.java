package nl.leiden.internationals.site;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import nl.leiden.internationals.accounts.PageSession;

/**
 * Writes a page: whole, before a byte of it is sent, so that a page that fails becomes an error page and not half a page. It is packed
 * unless there is a session: a page of somebody signed in holds a secret, and beside words from the address its packed length would give
 * the secret away letter by letter (BREACH).
 */
@Singleton
@Provider
@Produces(MediaType.TEXT_HTML)
public class HtmlWriter implements MessageBodyWriter<JteModel> {

    private final HttpServletRequest request;
    private final PageSession session;

    @Inject
    public HtmlWriter(HttpServletRequest request, PageSession session) {
        this.request = request;
        this.session = session;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return JteModel.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            JteModel page,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        Utf8ByteOutput html = new Utf8ByteOutput();
        page.render(html);
        headers.putSingle(HttpHeaders.CONTENT_TYPE, "text/html;charset=utf-8");
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (Gzip.isAccepted(request.getHeader(HttpHeaders.ACCEPT_ENCODING)) && !session.isThere()) {
            ByteArrayOutputStream plain = new ByteArrayOutputStream(html.getContentLength());
            html.writeTo(plain);
            byte[] packed = Gzip.pack(plain.toByteArray());
            headers.putSingle(HttpHeaders.CONTENT_ENCODING, Gzip.NAME);
            headers.putSingle(HttpHeaders.CONTENT_LENGTH, packed.length);
            out.write(packed);
        } else {
            headers.putSingle(HttpHeaders.CONTENT_LENGTH, html.getContentLength());
            html.writeTo(out);
        }
    }
}
