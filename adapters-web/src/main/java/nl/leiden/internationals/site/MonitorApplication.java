package nl.leiden.internationals.site;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * All pages and the API, at the root of the server: every bean with {@code @Path} or {@code @Provider}.
 *
 * <p>The beans are handed over ready-made, because RESTEasy refuses a class whose constructor is injected (RESTEASY003190) although it would
 * leave making it to CDI. They are {@code @Singleton}s: what belongs to one request is a parameter or a request-scoped bean.
 */
@ApplicationPath("/")
public class MonitorApplication extends Application {
    @Inject
    BeanManager beans;

    /** Deprecated in the standard for portability, with nothing in its place. */
    @Override
    @SuppressWarnings("deprecation")
    public Set<Object> getSingletons() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> answers(bean.getBeanClass()))
                .map(this::instance)
                .collect(toUnmodifiableSet());
    }

    private static boolean answers(Class<?> type) {
        return type.getName().startsWith("nl.leiden.internationals.")
                && (type.isAnnotationPresent(Path.class) || type.isAnnotationPresent(Provider.class));
    }

    private Object instance(Bean<?> bean) {
        return beans.getReference(bean, bean.getBeanClass(), beans.createCreationalContext(bean));
    }
}
