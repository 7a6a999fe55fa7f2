package nl.leiden.internationals.population.port;

/** What goes wrong in a test that needs something to go wrong. */
public final class DiskFull extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DiskFull() {
        super("no space left on device");
    }
}
