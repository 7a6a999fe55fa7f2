package nl.leiden.internationals;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of reference data that lies next to the repository and is no part of it. A test that needs it is skipped
 * where it is absent.
 *
 * <p>The system property {@code shared.dir} names the folder; without it {@code ../../shared} (seen from a module) and
 * {@code ../shared} (seen from the root) are tried.
 */
public final class SharedData {

    private SharedData() {}

    /** The file at this path inside the folder, for instance {@code data/brp/tabel32.csv}; skips the test without it. */
    public static Path file(String path) {
        Optional<Path> file = folder().map(folder -> folder.resolve(path)).filter(Files::isReadable);
        assumeTrue(file.isPresent(), () -> "the shared folder holds no " + path);
        return file.orElseThrow();
    }

    /** The lines of a UTF-8 file; skips the test without it. */
    public static List<String> lines(String path) {
        try {
            return Files.readAllLines(file(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<Path> folder() {
        String named = System.getProperty("shared.dir");
        Stream<String> candidates = named == null ? Stream.of("../../shared", "../shared") : Stream.of(named);
        return candidates.map(Path::of).filter(Files::isDirectory).findFirst();
    }
}
