package nl.leiden.internationals.population.port;

/** When what the running transaction changes can be read by others. */
@FunctionalInterface
public interface OnceCommitted {

    /** Takes the step once the transaction is committed, before its caller goes on; never if it is rolled back; at once if none runs. */
    void take(Runnable step);
}
