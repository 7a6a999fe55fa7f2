package nl.leiden.internationals.population.register;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** National table 56 in one version: every residence title of the register, in the order of codes. */
public final class ResidenceTitles {

    private static final int CODES = 100;

    private final String version;
    private final List<ResidenceTitle> all;
    private final @Nullable ResidenceTitle[] byNumber = new @Nullable ResidenceTitle[CODES];

    private ResidenceTitles(String version, List<ResidenceTitle> titles) {
        this.version = version;
        this.all = titles.stream()
                .sorted(Comparator.comparing(ResidenceTitle::code))
                .toList();
        for (ResidenceTitle title : all) {
            if (byNumber[title.number()] != null) {
                throw new IllegalArgumentException("a residence title twice in one table: '" + title.code() + "'");
            }
            byNumber[title.number()] = title;
        }
    }

    /** The table that the monitor ships with. */
    public static ResidenceTitles official() {
        return ResidenceTitleResource.OFFICIAL;
    }

    /**
     * A table of these titles.
     *
     * @param version what to call it, such as the day the register authority published it
     * @throws IllegalArgumentException if a code occurs twice
     */
    public static ResidenceTitles of(String version, List<ResidenceTitle> titles) {
        return new ResidenceTitles(version, titles);
    }

    public String version() {
        return version;
    }

    /** Every title, in the order of codes. */
    public List<ResidenceTitle> all() {
        return all;
    }

    /** The title with this code of two digits. */
    public Optional<ResidenceTitle> find(String code) {
        return Digits.areAll(code, 2) ? Optional.ofNullable(withNumber(Integer.parseInt(code))) : Optional.empty();
    }

    @Nullable
    ResidenceTitle withNumber(int number) {
        return byNumber[number];
    }
}
