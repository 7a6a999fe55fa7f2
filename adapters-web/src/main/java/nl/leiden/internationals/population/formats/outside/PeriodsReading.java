package nl.leiden.internationals.population.formats.outside;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.outside.PeriodKind;
import nl.leiden.internationals.population.outside.SeriesPeriod;
import org.jspecify.annotations.Nullable;

/** Gathers the periods of a file, which are all of one kind. */
final class PeriodsReading {

    private final ImportFaults faults;
    private final Map<String, SeriesPeriod> read = new HashMap<>();
    private final Map<PeriodKind, SeriesPeriod> kinds = new EnumMap<>(PeriodKind.class);

    PeriodsReading(ImportFaults faults) {
        this.faults = faults;
    }

    /** A period as it stands in the file; null, and a fault, if it is none or of another kind than those before. */
    @Nullable
    SeriesPeriod put(String text, FoundAt place) {
        SeriesPeriod known = read.get(text);
        if (known != null) {
            return known;
        }
        SeriesPeriod period;
        try {
            period = SeriesPeriod.parse(text);
        } catch (IllegalArgumentException notAPeriod) {
            faults.at(place, "not-a-period", Message.of("outside.not-a-period", place.told(), text));
            return null;
        }
        if (kinds.putIfAbsent(period.kind(), period) == null && kinds.size() > 1) {
            SeriesPeriod other = kinds.entrySet().stream()
                    .filter(kind -> kind.getKey() != period.kind())
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow();
            faults.at(
                    place,
                    "mixed-periods",
                    Message.of("outside.mixed-periods", place.told(), period.code(), other.code()));
        }
        read.put(text, period);
        return period;
    }

    /** All of them, oldest first. */
    List<SeriesPeriod> all() {
        return List.copyOf(new TreeSet<>(read.values()));
    }
}
