package nl.leiden.internationals.attack;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.dmr.ModelNode;

/** The log of the server, which tells all that the monitor has to say while this is open. */
final class TalkativeLog implements AutoCloseable {

    private static final String LOGGER = "nl.leiden.internationals";

    private final ModelControllerClient management;

    TalkativeLog(int managementPort) throws IOException {
        management = ModelControllerClient.Factory.create(InetAddress.getLoopbackAddress(), managementPort);
        setLevel("ALL");
    }

    private void setLevel(String level) throws IOException {
        ModelNode operation = new ModelNode();
        operation.get("operation").set("write-attribute");
        operation.get("address").add("subsystem", "logging").add("logger", LOGGER);
        operation.get("name").set("level");
        operation.get("value").set(level);
        ModelNode answer = management.execute(operation);
        if (!answer.get("outcome").asString().equals("success")) {
            throw new IllegalStateException("the log does not become talkative: " + answer);
        }
    }

    /** Everything that was logged since the server started. */
    List<String> lines() throws IOException {
        return Files.readAllLines(Path.of(System.getProperty("monitor.server"), "standalone/log/server.log"));
    }

    @Override
    public void close() throws IOException {
        setLevel("INFO");
        management.close();
    }
}
