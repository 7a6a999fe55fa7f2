package nl.leiden.internationals.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * A real PostgreSQL for as long as the tests run, when the system property {@code monitor.postgresql.port} asks for one; the tested server
 * is told of it by its settings, as any server would be.
 */
public final class DatabaseOfTheRun implements LauncherSessionListener {
    private @Nullable EmbeddedPostgres postgresql;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Integer port = Integer.getInteger("monitor.postgresql.port");
        if (port == null) return;
        try {
            postgresql = EmbeddedPostgres.builder().setPort(port).start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start on port " + port, e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (postgresql == null) return;
        try {
            postgresql.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not stop", e);
        }
    }
}
