package nl.leiden.internationals.site;

import java.util.HashMap;
import java.util.Map;

/** Installations for tests. */
public final class SampleInstallations {

    private SampleInstallations() {}

    public static Installation demo() {
        return new ReadInstallation(Variables.of(Map.of("MONITOR_DEMO", "true"))).read();
    }

    /** One that is no demo, with further settings: names and values in turn. */
    public static Installation real(String... namesAndValues) {
        Map<String, String> given =
                new HashMap<>(Map.of("MONITOR_RECORD_KEY_SECRET", "a secret that only this test knows, 0123"));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            given.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new ReadInstallation(Variables.of(given)).read();
    }
}
