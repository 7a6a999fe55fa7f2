package nl.leiden.internationals.population.extract;

/** How the letters of an extract are written as bytes. */
public enum ExtractEncoding {
    UTF_8("UTF-8"),
    /** UTF-8 that begins with a byte order mark. */
    UTF_8_MARKED("UTF-8 BOM"),
    WINDOWS_1252("windows-1252");

    private final String code;

    ExtractEncoding(String code) {
        this.code = code;
    }

    /** How reports name it. */
    public String code() {
        return code;
    }
}
