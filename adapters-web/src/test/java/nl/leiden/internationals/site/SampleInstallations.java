package nl.leiden.internationals.site;

import java.util.Map;

/** Installations for tests. */
public final class SampleInstallations {

    private SampleInstallations() {}

    public static Installation demo() {
        return new ReadInstallation(Variables.of(Map.of("MONITOR_DEMO", "true"))).read();
    }

    public static Installation real() {
        return new ReadInstallation(
                        Variables.of(Map.of("MONITOR_RECORD_KEY_SECRET", "a secret that only this test knows, 0123")))
                .read();
    }
}
