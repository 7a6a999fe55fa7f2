package nl.leiden.internationals.population.demo;

import java.util.List;
import nl.leiden.internationals.population.register.Group;
import org.jspecify.annotations.Nullable;

/**
 * Why people come to the demo town.
 *
 * @param group what the register extract calls it
 * @param drawn to which kind of living they are drawn
 * @param leaves share that is gone a year later, 0–1
 * @param months of arrival, 1–12, the likelier ones more often
 * @param youngest age on arrival
 * @param usual the likeliest age on arrival
 * @param oldest age on arrival
 * @param women their share, 0–1
 * @param known share whose group a source knows, 0–1
 * @param freeSources sources that know people who may settle freely
 * @param titledSources sources that know people who need a residence title
 * @param titles their residence titles, one after the other
 * @param after years after which another reason takes over; 0 for never
 * @param then the name of that reason, empty for none
 */
record Reason(
        String name,
        Group group,
        String drawn,
        double leaves,
        List<Integer> months,
        int youngest,
        int usual,
        int oldest,
        double women,
        double known,
        List<String> freeSources,
        List<String> titledSources,
        List<TitleStage> titles,
        int after,
        String then) {

    static Reason from(FactTable.Line line) {
        return new Reason(
                line.text("reason"),
                line.read(
                        "group",
                        line.text("group"),
                        word -> Group.find(word)
                                .orElseThrow(() -> new IllegalArgumentException("not a group: '" + word + "'"))),
                line.text("drawn"),
                line.amount("leaves"),
                line.numbers("months"),
                line.number("youngest"),
                line.number("usual"),
                line.number("oldest"),
                line.amount("women"),
                line.amount("known"),
                line.words("sources free"),
                line.words("sources titled"),
                line.words("titles").stream()
                        .map(word -> line.read("titles", word, TitleStage::parse))
                        .toList(),
                line.text("after").isEmpty() ? 0 : line.number("after"),
                line.text("then"));
    }

    /** The title after so many whole years of stay. */
    @Nullable
    TitleStage titleAfter(int years) {
        for (TitleStage stage : titles) {
            if (years < stage.until()) {
                return stage;
            }
        }
        return null;
    }

    /**
     * A residence title that people hold for a part of their stay.
     *
     * @param code of national table 56
     * @param until years of stay up to which it is held
     * @param granted years it is given for and renewed by; 0 for a title without an end
     */
    record TitleStage(String code, int until, int granted) {

        /** Reads {@code code:until:granted}, where nothing is for ever. */
        static TitleStage parse(String text) {
            List<String> parts = List.of(text.split(":", -1));
            if (parts.size() != 3) {
                throw new IllegalArgumentException("not a stage of titles (code:until:granted): '" + text + "'");
            }
            return new TitleStage(
                    parts.get(0),
                    parts.get(1).isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(parts.get(1)),
                    parts.get(2).isEmpty() ? 0 : Integer.parseInt(parts.get(2)));
        }
    }
}
