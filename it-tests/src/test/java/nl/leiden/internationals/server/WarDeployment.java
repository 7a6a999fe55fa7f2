package nl.leiden.internationals.server;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR as the build made it, deployed at the root of the tested server. */
public final class WarDeployment {
    private static final int MOST_SECONDS = 180;

    private WarDeployment() {}

    /** For {@link DeployedOnce}. */
    public static WebArchive war() {
        File war = new File(System.getProperty("monitor.war"));
        if (!war.isFile())
            throw new IllegalStateException("no WAR at " + war + ": build it with mvn verify from the root");
        return ShrinkWrap.createFromZipFile(WebArchive.class, war);
    }

    /** Where the deployed monitor answers, without a slash at the end, such as {@code http://localhost:18080}. */
    public static URI root() {
        return URI.create("http://localhost:" + (8080 + Integer.getInteger("monitor.port.offset", 0)));
    }

    /** Returns when the deployed monitor says that it is ready, its demo figures published. */
    public static void awaitReady() throws IOException, InterruptedException {
        HttpRequest ready = HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + Integer.getInteger("monitor.management.port") + "/health/ready"))
                .build();
        String last = "";
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int second = 0; second < MOST_SECONDS; second++) {
                HttpResponse<String> answer = client.send(ready, BodyHandlers.ofString());
                if (answer.statusCode() == 200) return;
                last = answer.body();
                Thread.sleep(1000);
            }
        }
        throw new IllegalStateException("not ready after " + MOST_SECONDS + " s: " + last);
    }
}
