package nl.leiden.internationals.store;

import jakarta.annotation.Resource;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import nl.leiden.internationals.population.port.OnceCommitted;

/** When a transaction of the server is committed. */
@Singleton
@SuppressWarnings("NullAway.Init") // filled by the server
class OnceServerCommitted implements OnceCommitted {

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry registry;

    @Override
    public void take(Runnable step) {
        if (registry.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            step.run();
            return;
        }
        registry.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // what is to be done is done when nothing can be undone any more
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    step.run();
                }
            }
        });
    }
}
