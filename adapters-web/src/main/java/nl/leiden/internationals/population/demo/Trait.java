package nl.leiden.internationals.population.demo;

/** What an inhabitant of the demo town has once and for all. */
enum Trait {
    BIRTH_DATE_KNOWN(0x11),
    BIRTH_DATE_UNKNOWN(0x22),
    SEX_UNKNOWN(0x33),
    ORDER_OF_NATIONALITIES(0x44),
    SPECIAL_STATUS(0x55),
    SETTLEMENT_KNOWN(0x66),
    TITLED(0x77),
    TITLE_LAPSED(0x88),
    GROUP_KNOWN(0x99),
    GROUP_SOURCE(0xAA),
    DEPARTURE(0xBB),
    DEPARTURE_SHOWN(0xCC);

    private final long salt;

    Trait(long salt) {
        this.salt = Inhabitant.scatter(salt);
    }

    /** Tells the traits of one person apart. */
    long salt() {
        return salt;
    }
}
