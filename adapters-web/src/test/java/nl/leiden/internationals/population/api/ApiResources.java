package nl.leiden.internationals.population.api;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every method of every resource of the application, found in its compiled classes. */
final class ApiResources {

    /** One of them, with the method of HTTP and the path it answers to. */
    record Operation(Class<?> resource, Method method, String httpMethod, String path) {

        boolean isOfApi() {
            return path.startsWith(Paths.API);
        }

        /** The path within the API: {@code /tables/{table}}. */
        String pathInApi() {
            String rest = path.substring(Paths.API.length());
            return rest.isEmpty() ? "/" : rest;
        }

        @Override
        public String toString() {
            return httpMethod + " " + path;
        }
    }

    private ApiResources() {}

    static List<Operation> all() {
        List<Operation> operations = new ArrayList<>();
        for (Class<?> resource : classes()) {
            Path root = resource.getAnnotation(Path.class);
            if (root != null) {
                for (Method method : resource.getMethods()) {
                    httpMethod(method).ifPresent(name -> {
                        Path path = method.getAnnotation(Path.class);
                        operations.add(new Operation(
                                resource, method, name, joined(root.value(), path == null ? "" : path.value())));
                    });
                }
            }
        }
        return operations;
    }

    private static Optional<String> httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .flatMap(type -> Optional.ofNullable(type.getAnnotation(HttpMethod.class)).stream())
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String joined(String root, String path) {
        String both = "/" + root + "/" + path;
        String single = both.replaceAll("/+", "/");
        return single.length() > 1 && single.endsWith("/") ? single.substring(0, single.length() - 1) : single;
    }

    private static List<Class<?>> classes() {
        try {
            java.nio.file.Path root = java.nio.file.Path.of(Paths.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<java.nio.file.Path> files = Files.walk(root.resolve("nl"))) {
                List<Class<?>> classes = new ArrayList<>();
                for (java.nio.file.Path file :
                        files.filter(f -> f.toString().endsWith(".class")).toList()) {
                    String name = root.relativize(file).toString().replace('/', '.');
                    classes.add(Class.forName(
                            name.substring(0, name.length() - ".class".length()),
                            false,
                            ApiResources.class.getClassLoader()));
                }
                return classes;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException | ClassNotFoundException e) {
            throw new IllegalStateException("the compiled classes are not where they were", e);
        }
    }
}
