package nl.leiden.internationals.population.port;

import java.util.function.Supplier;

/** Runs work as the server runs a method of a use case: committed at its end, rolled back if it throws. */
public interface Transactions {

    <T> T inTransaction(Supplier<T> work);

    default void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return true;
        });
    }
}
