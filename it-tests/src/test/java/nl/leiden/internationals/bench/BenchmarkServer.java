package nl.leiden.internationals.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The server as the build provisioned it, with the demo figures, on ports of its own and with a folder of temporary files for all that it writes.
 * Beside the monitor it serves files, for comparison.
 */
final class BenchmarkServer implements AutoCloseable {

    private static final int PORT_OFFSET = 20_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final Process process;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private BenchmarkServer(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /** Starts it and waits until its demo figures are published. */
    static BenchmarkServer start(Path server) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("monitor-benchmark-server");
        copy(server.resolve("standalone"), folder.resolve("standalone"));
        ProcessBuilder command = new ProcessBuilder(
                server.resolve("bin/standalone.sh").toString(),
                "-Djboss.server.base.dir=" + folder.resolve("standalone"),
                "-Djboss.socket.binding.port-offset=" + PORT_OFFSET);
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("MONITOR_DEMO", "true");
        command.environment().put("MONITOR_DATA_DIR", folder.resolve("data").toString());
        File log = folder.resolve("console.log").toFile();
        var started = new BenchmarkServer(
                folder, command.redirectErrorStream(true).redirectOutput(log).start());
        Runtime.getRuntime().addShutdownHook(new Thread(started::stop));
        try {
            started.await(started.at(9990, "/health/ready"), "not ready, see " + log);
            return started;
        } catch (IOException | InterruptedException | RuntimeException failure) {
            started.stop();
            throw failure;
        }
    }

    /** An address of the monitor. */
    URI at(String path) {
        return at(8080, path);
    }

    private URI at(int port, String path) {
        return URI.create("http://127.0.0.1:" + (port + PORT_OFFSET) + path);
    }

    HttpResponse<byte[]> get(URI address, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(1));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    /** Serves these bytes as a file of a deployment without anything else in it. */
    URI serve(String name, byte[] content) throws IOException, InterruptedException {
        Path deployments = folder.resolve("standalone/deployments");
        Path war = Files.createDirectories(deployments.resolve(name + ".war"));
        Files.createDirectories(war.resolve("WEB-INF"));
        Files.write(war.resolve("figures.json"), content);
        Files.createFile(deployments.resolve(name + ".war.dodeploy"));
        URI address = at('/' + name + "/figures.json");
        await(address, "not deployed: " + war);
        return address;
    }

    private void await(URI address, String otherwise) throws IOException, InterruptedException {
        Instant until = Instant.now().plus(PATIENCE);
        while (!answers(address)) {
            if (Instant.now().isAfter(until) || !process.isAlive()) {
                throw new IllegalStateException(otherwise);
            }
            Thread.sleep(500);
        }
    }

    private boolean answers(URI address) throws InterruptedException {
        try {
            return get(address).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private void stop() {
        // the script that starts it does not hand on that it is to stop
        List<ProcessHandle> all = process.descendants().toList();
        all.forEach(ProcessHandle::destroy);
        all.forEach(ended -> ended.onExit().join());
        process.destroy();
        process.onExit().join();
    }

    /** Stops it and removes what it wrote. */
    @Override
    public void close() throws IOException {
        stop();
        client.close();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.createDirectories(to.resolve(from.relativize(directory)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
