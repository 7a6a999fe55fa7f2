package nl.leiden.internationals.population.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.register.AgeBand;
import nl.leiden.internationals.population.register.Areas;
import nl.leiden.internationals.population.register.Bloc;
import nl.leiden.internationals.population.register.Continent;
import nl.leiden.internationals.population.register.District;
import nl.leiden.internationals.population.register.Group;
import nl.leiden.internationals.population.register.LengthOfStay;
import nl.leiden.internationals.population.register.LifePhase;
import nl.leiden.internationals.population.register.Nationalities;
import nl.leiden.internationals.population.register.Nationality;
import nl.leiden.internationals.population.register.NationalityCode;
import nl.leiden.internationals.population.register.Neighbourhood;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.register.Sex;

/** The registered code lists: the only codes and hierarchies over which anything is published. */
public final class CodeLists {

    /** The code of residents of whatever nationality but Dutch. */
    public static final Code INTERNATIONAL = new Code("international");

    /** The code of residents who are counted as Dutch. */
    public static final Code DUTCH = new Code("dutch");

    /** The level of blocs in the code list of nationalities. */
    public static final int BLOC_LEVEL = 1;

    /** The level of single nationalities in their code list, under blocs and continents. */
    public static final int NATIONALITY_LEVEL = 3;

    /** The level of neighbourhoods in their code list, under districts. */
    public static final int NEIGHBOURHOOD_LEVEL = 2;

    private CodeLists() {}

    public static CodeList origins() {
        return CodeList.of(List.of(
                Category.total(new BilingualText("Alle inwoners", "All residents")),
                Category.underTotal(
                        INTERNATIONAL.value(), new BilingualText("Internationale inwoners", "Internationals")),
                Category.underTotal(DUTCH.value(), new BilingualText("Nederlandse inwoners", "Dutch residents"))));
    }

    /** Districts of the municipality under its total, those without a known address last. */
    public static CodeList districts(Areas areas) {
        List<Category> categories = new ArrayList<>();
        categories.add(Category.total(BilingualText.same(areas.name())));
        for (District district : areas.districts()) {
            categories.add(Category.underTotal(
                    district.code(), BilingualText.same(areas.nameOf(district).orElse(district.code()))));
        }
        categories.add(
                Category.underTotal(District.UNKNOWN.code(), new BilingualText("Wijk onbekend", "District unknown")));
        return CodeList.of(categories);
    }

    /**
     * Neighbourhoods under their districts under the total of the municipality. Each district has a category for those whose
     * neighbourhood is not listed, so that it counts the same people as in the list of districts; those without a known address stand
     * last, directly under the total.
     */
    public static CodeList neighbourhoods(Areas areas) {
        List<Category> categories = new ArrayList<>();
        categories.add(Category.total(BilingualText.same(areas.name())));
        for (District district : areas.districts()) {
            BilingualText name = BilingualText.same(areas.nameOf(district).orElse(district.code()));
            categories.add(Category.underTotal(district.code(), name));
            for (Neighbourhood neighbourhood : areas.neighbourhoodsOf(district)) {
                categories.add(new Category(
                        code(neighbourhood),
                        BilingualText.same(areas.nameOf(neighbourhood).orElse(neighbourhood.code())),
                        NEIGHBOURHOOD_LEVEL,
                        List.of(code(district))));
            }
            categories.add(new Category(
                    unknownIn(district),
                    new BilingualText(name.nl() + ", buurt onbekend", name.en() + ", neighbourhood unknown"),
                    NEIGHBOURHOOD_LEVEL,
                    List.of(code(district))));
        }
        categories.add(new Category(
                code(District.UNKNOWN),
                new BilingualText("Wijk onbekend", "District unknown"),
                NEIGHBOURHOOD_LEVEL,
                List.of(Code.TOTAL)));
        return CodeList.of(categories)
                .withLevels(
                        new Level(
                                1,
                                "district",
                                new BilingualText("wijk", "district"),
                                new BilingualText("Wijken", "Districts")),
                        new Level(
                                NEIGHBOURHOOD_LEVEL,
                                "neighbourhood",
                                new BilingualText("buurt", "neighbourhood"),
                                new BilingualText("Buurten", "Neighbourhoods")));
    }

    /**
     * The nationalities that exist on the reference date, each under its bloc of that day and under its continent; both under the
     * total.
     */
    public static CodeList nationalities(Nationalities nationalities, ReferenceDate date) {
        List<Category> categories = new ArrayList<>();
        categories.add(Category.total(new BilingualText("Alle nationaliteiten", "All nationalities")));
        blocsOfInternationals()
                .forEach(bloc ->
                        categories.add(new Category(code(bloc), bloc.names(), BLOC_LEVEL, List.of(Code.TOTAL))));
        for (Continent continent : Continent.values()) {
            if (continent != Continent.NONE) {
                categories.add(new Category(code(continent), continent.names(), 2, List.of(Code.TOTAL)));
            }
        }
        for (Nationality nationality : nationalities.all()) {
            Bloc bloc = nationality.blocOn(date);
            if (bloc != Bloc.NETHERLANDS && !nationality.hasEndedBefore(date)) {
                List<Code> parents = new ArrayList<>();
                parents.add(code(bloc));
                if (nationality.continent() != Continent.NONE) {
                    parents.add(code(nationality.continent()));
                }
                categories.add(new Category(code(nationality.code()), nationality.names(), NATIONALITY_LEVEL, parents));
            }
        }
        return CodeList.of(categories)
                .withLevels(
                        new Level(
                                BLOC_LEVEL,
                                "bloc",
                                new BilingualText("blok", "bloc"),
                                new BilingualText("Blokken", "Blocs")),
                        new Level(
                                2,
                                "continent",
                                new BilingualText("werelddeel", "continent"),
                                new BilingualText("Werelddelen", "Continents")),
                        new Level(
                                NATIONALITY_LEVEL,
                                "nationality",
                                new BilingualText("nationaliteit", "nationality"),
                                new BilingualText("Nationaliteiten", "Nationalities")));
    }

    public static CodeList blocs() {
        List<Category> categories = new ArrayList<>();
        categories.add(Category.total(new BilingualText("Alle blokken", "All blocs")));
        blocsOfInternationals()
                .forEach(bloc -> categories.add(new Category(code(bloc), bloc.names(), 1, List.of(Code.TOTAL))));
        return CodeList.of(categories);
    }

    /** Five-year bands under life phases under the total; age unknown directly under the total. */
    public static CodeList ages() {
        List<Category> categories = new ArrayList<>();
        categories.add(Category.total(new BilingualText("Alle leeftijden", "All ages")));
        for (LifePhase phase : LifePhase.values()) {
            if (phase != LifePhase.UNKNOWN) {
                categories.add(new Category(new Code(phase.code()), phase.names(), 1, List.of(Code.TOTAL)));
            }
        }
        for (AgeBand band : AgeBand.values()) {
            Code parent = band == AgeBand.UNKNOWN
                    ? Code.TOTAL
                    : new Code(band.lifePhase().code());
            categories.add(new Category(code(band), band.names(), 2, List.of(parent)));
        }
        return CodeList.of(categories)
                .withLevels(
                        new Level(
                                1,
                                "life-phase",
                                new BilingualText("levensfase", "life phase"),
                                new BilingualText("Levensfasen", "Life phases")),
                        new Level(
                                2,
                                "age-band",
                                new BilingualText("leeftijdsklasse", "age band"),
                                new BilingualText("Klassen van vijf jaar", "Bands of five years")));
    }

    public static CodeList sexes() {
        return underTotal(
                new BilingualText("Mannen en vrouwen", "All sexes"),
                Arrays.stream(Sex.values())
                        .map(s -> Category.underTotal(code(s).value(), s.names()))
                        .toList());
    }

    public static CodeList groups() {
        return underTotal(
                new BilingualText("Alle groepen", "All groups"),
                Arrays.stream(Group.values())
                        .map(g -> Category.underTotal(code(g).value(), g.names()))
                        .toList());
    }

    public static CodeList lengthsOfStay() {
        return underTotal(
                new BilingualText("Elke verblijfsduur", "Any length of stay"),
                Arrays.stream(LengthOfStay.values())
                        .map(l -> Category.underTotal(code(l).value(), l.names()))
                        .toList());
    }

    private static CodeList underTotal(BilingualText total, List<Category> categories) {
        List<Category> all = new ArrayList<>();
        all.add(Category.total(total));
        all.addAll(categories);
        return CodeList.of(all);
    }

    private static List<Bloc> blocsOfInternationals() {
        return Arrays.stream(Bloc.values()).filter(b -> b != Bloc.NETHERLANDS).toList();
    }

    public static Code code(NationalityCode nationality) {
        return new Code(nationality.value());
    }

    public static Code code(District district) {
        return new Code(district.code());
    }

    public static Code code(Neighbourhood neighbourhood) {
        return new Code(neighbourhood.code());
    }

    /** The code of those who live in a district and in no neighbourhood that is listed. */
    static Code unknownIn(District district) {
        return new Code(district.code() + "-unknown");
    }

    public static Code code(AgeBand band) {
        return new Code(band.code());
    }

    public static Code code(LengthOfStay stay) {
        return new Code(stay.code());
    }

    public static Code code(Bloc bloc) {
        return word(bloc);
    }

    public static Code code(Continent continent) {
        return word(continent);
    }

    public static Code code(Group group) {
        return word(group);
    }

    public static Code code(Sex sex) {
        return word(sex);
    }

    /** The English word of the glossary as a code: small letters, words joined by hyphens. */
    private static Code word(Enum<?> value) {
        return new Code(value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
