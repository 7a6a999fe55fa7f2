package nl.leiden.internationals.population.register;

import java.util.List;
import java.util.Locale;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import org.jspecify.annotations.Nullable;

/** The table of nationalities that the monitor ships with, read from {@code nationalities.csv} when first asked for. */
final class NationalityResource {

    static final Nationalities OFFICIAL = read();

    private NationalityResource() {}

    private static Nationalities read() {
        OwnTable table = OwnTable.shipped(
                "nationalities.csv",
                "code",
                "description",
                "validity",
                "kind",
                "iso",
                "continent",
                "eu",
                "efta",
                "marks",
                "nl",
                "en");
        List<Nationality> nationalities =
                table.rows().stream().map(NationalityResource::nationality).toList();
        return Nationalities.of(table.title(), nationalities);
    }

    private static Nationality nationality(OwnTable.Row row) {
        @Nullable String iso = row.filled("iso").orElse(null);
        return new Nationality(
                NationalityCode.parse(row.value("code")),
                row.value("description"),
                names(row, iso),
                row.filled("kind").map(Nationality.Kind::valueOf).orElse(Nationality.Kind.COUNTRY),
                iso,
                row.filled("continent").map(Continent::valueOf).orElse(Continent.NONE),
                row.filled("validity").map(Period::parse).orElse(Period.ALWAYS),
                new Memberships(row.marked("benelux"), period(row, "eu"), period(row, "efta")),
                row.marked("named-by-rule"));
    }

    private static @Nullable Period period(OwnTable.Row row, String column) {
        return row.filled(column).map(Period::parse).orElse(null);
    }

    private static BilingualText names(OwnTable.Row row, @Nullable String iso) {
        return new BilingualText(name(row, iso, Language.NL), name(row, iso, Language.EN));
    }

    private static String name(OwnTable.Row row, @Nullable String iso, Language language) {
        return row.filled(language.tag()).orElseGet(() -> {
            if (iso == null) {
                throw new IllegalStateException(
                        "a nationality without ISO 3166 code needs names: '" + row.value("code") + "'");
            }
            return Locale.of("", iso).getDisplayCountry(language.locale());
        });
    }
}
