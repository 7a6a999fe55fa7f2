package nl.leiden.internationals.population.register;

/** What the {@link Group} of an international rests on. */
public sealed interface GroupBasis {

    /** How the basis is written in reports: {@code titel-statushouder}, the code of the source, or nothing. */
    String registerCode();

    /** A residence title that proves the group, LO BRP element 10.39.10. */
    enum Title implements GroupBasis {
        /** Asylum was granted. */
        STATUS_HOLDER("titel-statushouder", Group.REFUGEE),
        /** Asylum was asked for, or is about to be. */
        ASYLUM_PROCEDURE("titel-asielprocedure", Group.REFUGEE),
        /** Temporary protection of people displaced from Ukraine, Directive 2001/55/EC. */
        UKRAINE("titel-oekraine", Group.DISPLACED);

        private final String registerCode;
        private final Group group;

        Title(String registerCode, Group group) {
            this.registerCode = registerCode;
            this.group = group;
        }

        @Override
        public String registerCode() {
            return registerCode;
        }

        /** The group that the title proves. */
        public Group group() {
            return group;
        }
    }

    /**
     * A source outside the register, column {@code groep_bron}.
     *
     * @param code short code such as {@code UL}, {@code DUO}, {@code IND} or {@code CBS}; not blank
     */
    record Source(String code) implements GroupBasis {

        public Source {
            if (code.isBlank()) {
                throw new IllegalArgumentException("a source of a group needs a code: '" + code + "'");
            }
        }

        @Override
        public String registerCode() {
            return code;
        }
    }

    /** Neither a title nor a source says anything. */
    enum None implements GroupBasis {
        NONE;

        @Override
        public String registerCode() {
            return "";
        }
    }
}
