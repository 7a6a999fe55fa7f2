package nl.leiden.internationals.population.jpa;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.leiden.internationals.population.release.AccountName;
import nl.leiden.internationals.population.release.Signature;

/** The two columns of a signature. */
@Embeddable
record SignatureColumns(String signer, Instant moment) {

    static SignatureColumns from(Signature signature) {
        return new SignatureColumns(signature.by().value(), signature.at().truncatedTo(ChronoUnit.MICROS));
    }

    Signature toSignature() {
        return new Signature(new AccountName(signer), moment);
    }
}
