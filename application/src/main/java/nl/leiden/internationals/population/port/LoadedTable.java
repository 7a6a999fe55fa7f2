package nl.leiden.internationals.population.port;

/** A national table as an administrator loaded it: the file of the register authority, byte by byte. */
public final class LoadedTable {

    private final String version;
    private final byte[] file;

    /**
     * @param version what the administrator calls it, such as {@code 2026-10-01}
     */
    public LoadedTable(String version, byte[] file) {
        this.version = version;
        this.file = file.clone();
    }

    public String version() {
        return version;
    }

    public byte[] file() {
        return file.clone();
    }
}
