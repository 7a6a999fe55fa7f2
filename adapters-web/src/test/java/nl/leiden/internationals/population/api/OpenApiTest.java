package nl.leiden.internationals.population.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.accounts.OnlyFor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenApiTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");

    private final JsonNode document = read();

    @Test
    void every_method_of_a_resource_is_described_and_nothing_else() {
        assertThat(described()).isEqualTo(offered());
    }

    @Test
    void what_needs_a_role_is_described_as_needing_a_sign_in_and_the_rest_is_not() {
        for (Class<?> resource : resources()) {
            for (Method method : resource.getDeclaredMethods()) {
                @Nullable String verb = verb(method);
                if (verb != null) {
                    JsonNode security = document.path("paths")
                            .path(path(resource, method))
                            .path(verb)
                            .path("security");
                    assertThat(security.isEmpty())
                            .as(verb + " " + path(resource, method))
                            .isEqualTo(isForEverybody(resource, method));
                }
            }
        }
    }

    private static boolean isForEverybody(Class<?> resource, Method method) {
        return !method.isAnnotationPresent(OnlyFor.class)
                && (method.isAnnotationPresent(ForEverybody.class) || resource.isAnnotationPresent(ForEverybody.class));
    }

    @Test
    void every_reference_leads_somewhere_and_every_schema_is_used() {
        Set<String> used = new TreeSet<>();
        for (JsonNode reference : document.findValues("$ref")) {
            String pointer = reference.asText().substring(1);
            assertThat(document.at(pointer).isMissingNode()).as(pointer).isFalse();
            used.add(pointer);
        }
        document.path("components")
                .path("schemas")
                .fieldNames()
                .forEachRemaining(name -> assertThat(used).contains("/components/schemas/" + name));
    }

    private static Set<String> offered() {
        Set<String> offered = new TreeSet<>();
        for (Class<?> resource : resources()) {
            for (Method method : resource.getDeclaredMethods()) {
                @Nullable String verb = verb(method);
                if (verb != null) {
                    offered.add(verb + " " + path(resource, method));
                }
            }
        }
        return offered;
    }

    private Set<String> described() {
        Set<String> described = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(verb -> {
                    if (METHODS.contains(verb)) {
                        described.add(verb + " " + path.getKey());
                    }
                }));
        return described;
    }

    private static @Nullable String verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (http != null) {
                return http.value().toLowerCase(Locale.ROOT);
            }
        }
        return null;
    }

    private static String path(Class<?> resource, Method method) {
        String base = resource.getAnnotation(Path.class).value();
        Path own = method.getAnnotation(Path.class);
        String path = own == null ? base : base + "/" + own.value();
        return path.substring(Paths.API.length());
    }

    /** Every class of this package that has a path. */
    private static List<Class<?>> resources() {
        java.nio.file.Path folder = java.nio.file.Path.of(
                "target/classes", Paths.class.getPackageName().replace('.', '/'));
        try (Stream<java.nio.file.Path> files = Files.list(folder)) {
            List<Class<?>> resources = files.map(f -> f.getFileName().toString())
                    .filter(name -> name.endsWith("Resource.class"))
                    .<Class<?>>map(OpenApiTest::load)
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .toList();
            assertThat(resources).hasSizeGreaterThan(8);
            return resources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName(
                    Paths.class.getPackageName() + "." + file.replace(".class", ""),
                    false,
                    Paths.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper().readTree(OpenApiResource.document());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
