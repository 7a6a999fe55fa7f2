package nl.leiden.internationals.population.jpa;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.leiden.internationals.population.release.AccountName;
import nl.leiden.internationals.population.release.Signature;

/** A signature within JSON. */
record StoredSignature(String by, String at) {

    static StoredSignature from(Signature signature) {
        return new StoredSignature(signature.by().value(), moment(signature.at()));
    }

    Signature toSignature() {
        return new Signature(new AccountName(by), Instant.parse(at));
    }

    /** As exact as columns keep it. */
    static String moment(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).toString();
    }
}
