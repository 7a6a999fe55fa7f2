package nl.leiden.internationals.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * An empty database for a run of the tests. When the system property {@code monitor.postgresql.port} asks for one it is a real PostgreSQL,
 * of which the tested server is told by its settings, as any server would be; else the server makes its own H2 file.
 */
public final class DatabaseOfTheRun implements LauncherSessionListener {

    private static final Path FILES = Path.of(System.getProperty("monitor.data.dir", "target/monitor-data"));
    private static final Path POSTGRESQL = FILES.resolveSibling("postgresql-data");

    private static @Nullable EmbeddedPostgres postgresql;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        delete(FILES);
        delete(POSTGRESQL);
        if (Integer.getInteger("monitor.postgresql.port") != null) {
            startPostgresql();
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (postgresql != null) {
            stopPostgresql();
        }
    }

    /** Starts PostgreSQL with what it held when it was stopped. */
    static synchronized void startPostgresql() {
        int port = Integer.getInteger("monitor.postgresql.port");
        try {
            postgresql = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(POSTGRESQL)
                    .setCleanDataDirectory(false)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start on port " + port, e);
        }
    }

    /** Stops PostgreSQL, whoever is connected. */
    static synchronized void stopPostgresql() {
        EmbeddedPostgres running = postgresql;
        if (running == null) {
            throw new IllegalStateException("PostgreSQL does not run");
        }
        try {
            running.close();
            postgresql = null;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not stop", e);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
                        throws IOException {
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder, e);
        }
    }
}
