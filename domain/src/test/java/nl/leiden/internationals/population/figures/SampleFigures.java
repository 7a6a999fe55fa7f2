package nl.leiden.internationals.population.figures;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.population.disclosure.DisclosureControl;
import nl.leiden.internationals.population.disclosure.DisclosureSamples;
import nl.leiden.internationals.population.disclosure.RecordKeys;
import nl.leiden.internationals.population.disclosure.Tallies;
import nl.leiden.internationals.population.register.Areas;
import nl.leiden.internationals.population.register.Nationalities;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.register.Resident;
import nl.leiden.internationals.population.register.SampleResidents;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.tables.TableRegister;

/** Small towns, counted, protected and published, for tests. */
public final class SampleFigures {

    private static final RecordKeys KEYS =
            RecordKeys.of("a secret for tests, thirty-two bytes".getBytes(StandardCharsets.UTF_8));

    private SampleFigures() {}

    public static ReferenceDate firstOfJanuary(int year) {
        return ReferenceDate.parse(year + "-01-01");
    }

    /** So many people of each kind: enough for every count to be larger than the noise. */
    public static List<Resident> town(int dutch, int italians, int syrians) {
        List<Resident> residents = new ArrayList<>();
        for (int i = 0; i < dutch; i++) {
            residents.add(SampleResidents.dutchWoman());
        }
        for (int i = 0; i < italians; i++) {
            residents.add(SampleResidents.italianStudent());
        }
        for (int i = 0; i < syrians; i++) {
            residents.add(SampleResidents.syrianStatusHolder());
        }
        return residents;
    }

    /** The tallies of these residents, who keep their pseudonyms over the years. */
    public static Tallies tallies(ReferenceDate date, List<? extends Resident> residents) {
        Tallies tallies = Tallies.empty(date, TableRegister.on(date, Nationalities.official(), Areas.official()));
        RecordKeys.Keyer keyer = KEYS.keyer();
        for (int i = 0; i < residents.size(); i++) {
            byte[] pseudonym = ("resident-" + i).getBytes(StandardCharsets.US_ASCII);
            tallies.add(residents.get(i), keyer.key(pseudonym, 0, pseudonym.length));
        }
        return tallies;
    }

    public static DisclosureControl disclosure() {
        return DisclosureSamples.strict();
    }

    /** The vintages of a release of these residents. */
    public static List<Vintage> vintages(ReleaseId release, List<? extends Resident> residents) {
        return disclosure().protect(tallies(release.referenceDate(), residents)).stream()
                .map(table -> Vintage.of(release, table))
                .toList();
    }

    /** Two years of a town that grows: 2023 with 600 Dutch, 300 Italians, 100 Syrians; 2024 with 600, 360 and 90. */
    public static PublishedFigures growingTown() {
        List<PublishedVintage> published = new ArrayList<>();
        vintages(new ReleaseId(firstOfJanuary(2023), 1), town(600, 300, 100))
                .forEach(v -> published.add(new PublishedVintage(v, Instant.parse("2023-03-01T08:00:00Z"))));
        vintages(new ReleaseId(firstOfJanuary(2024), 1), town(600, 360, 90))
                .forEach(v -> published.add(new PublishedVintage(v, Instant.parse("2024-03-01T08:00:00Z"))));
        return PublishedFigures.of(published);
    }
}
