package nl.leiden.internationals.population.tables;

import java.util.List;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.register.Areas;
import nl.leiden.internationals.population.register.District;
import nl.leiden.internationals.population.register.Group;
import nl.leiden.internationals.population.register.Nationalities;
import nl.leiden.internationals.population.register.ReferenceDate;

/**
 * The tables that are published, all of them: whoever adds one adds it here and nowhere else. Noise averages out over many small
 * dimensions, so each has few, over registered code lists ("What may be asked" of the disclosure control).
 */
public final class TableRegister {

    public static final DimensionId ORIGIN = new DimensionId("origin");
    public static final DimensionId DISTRICT = new DimensionId("district");
    public static final DimensionId NEIGHBOURHOOD = new DimensionId("neighbourhood");
    public static final DimensionId NATIONALITY = new DimensionId("nationality");
    public static final DimensionId BLOC = new DimensionId("bloc");
    public static final DimensionId AGE = new DimensionId("age");
    public static final DimensionId SEX = new DimensionId("sex");
    public static final DimensionId GROUP = new DimensionId("group");
    public static final DimensionId LENGTH_OF_STAY = new DimensionId("lengthOfStay");

    public static final TableId RESIDENTS_BY_ORIGIN_AND_DISTRICT = new TableId("residents-by-origin-and-district");
    public static final TableId RESIDENTS_BY_ORIGIN_AND_NEIGHBOURHOOD =
            new TableId("residents-by-origin-and-neighbourhood");
    public static final TableId BY_NATIONALITY = new TableId("internationals-by-nationality");
    public static final TableId BY_NATIONALITY_AND_DISTRICT = new TableId("internationals-by-nationality-and-district");
    public static final TableId BY_BLOC_AGE_AND_SEX = new TableId("internationals-by-bloc-age-and-sex");
    public static final TableId BY_GROUP_AND_DISTRICT = new TableId("internationals-by-group-and-district");
    public static final TableId BY_GROUP_AGE_AND_SEX = new TableId("internationals-by-group-age-and-sex");
    public static final TableId BY_BLOC_AND_LENGTH_OF_STAY = new TableId("internationals-by-bloc-and-length-of-stay");
    public static final TableId NEWCOMERS_BY_BLOC_AND_AGE = new TableId("newcomers-by-bloc-and-age");

    private static final Note NOT_ADDITIVE = Note.mandatory(
            new BilingualText(
                    "Aantallen zijn beschermd met een kleine, toevallige afwijking. Daardoor tellen de cijfers van een tabel niet precies op tot het totaal, en zegt een 0 niet met zekerheid dat er niemand is.",
                    "Numbers are protected by a small random deviation. The figures of a table therefore do not add up exactly to its total, and a 0 does not say for certain that there is nobody."));
    private static final Note ONE_NATIONALITY = Note.of(
            new BilingualText(
                    "Iedereen telt onder één nationaliteit, volgens de regel van het CBS: Nederlands gaat voor, dan Benelux, Europese Unie, overig Europa en daarbuiten.",
                    "Everybody is counted under one nationality, by the rule of Statistics Netherlands: Dutch first, then Benelux, European Union, other Europe and beyond."));
    private static final Note BLOC_OF_THE_DAY = Note.on(
            BLOC,
            new BilingualText(
                    "Een blok telt de nationaliteiten die er op de peildatum bij hoorden: Brits telt tot en met 31 januari 2020 bij de Europese Unie.",
                    "A bloc counts the nationalities that belonged to it on the reference date: British counts towards the European Union up to 31 January 2020."));
    private static final Note DISTRICT_UNKNOWN = Note.on(
            DISTRICT,
            CodeLists.code(District.UNKNOWN),
            new BilingualText(
                    "Inwoners van wie het register geen adres in een bekende wijk geeft, zoals wie een briefadres heeft.",
                    "Residents for whom the register gives no address in a known district, such as those with a correspondence address only."));
    private static final Note NEIGHBOURHOOD_UNKNOWN = Note.on(
            NEIGHBOURHOOD,
            new BilingualText(
                    "Wie volgens het register in een wijk woont maar in geen bekende buurt, telt mee in die wijk onder 'buurt onbekend'. De grenzen en namen zijn die van de indeling in wijken en buurten van het CBS.",
                    "Residents whom the register places in a district but in no known neighbourhood count towards that district under 'neighbourhood unknown'. Boundaries and names are those of the districts and neighbourhoods of Statistics Netherlands."));
    private static final Note GROUP_NEVER_GUESSED = Note.on(
            GROUP,
            new BilingualText(
                    "De groep volgt uit de verblijfstitel of uit een bron buiten het register en wordt nooit geschat; wie zo niet is in te delen, staat apart vermeld.",
                    "The group follows from the residence title or from a source outside the register and is never guessed; who cannot be classified that way is shown separately."));
    private static final Note NOT_CLASSIFIABLE = Note.on(
                    GROUP,
                    CodeLists.code(Group.NOT_CLASSIFIABLE),
                    new BilingualText(
                            "Van deze inwoners zegt geen verblijfstitel of andere bron waarvoor zij hier zijn; burgers van de Europese Unie hebben geen verblijfstitel nodig.",
                            "No residence title or other source says what these residents are here for; citizens of the European Union need no residence title."))
            .asMandatory();
    private static final Note STAY_FROM_REGISTER = Note.of(
            new BilingualText(
                    "De verblijfsduur loopt vanaf de datum waarop iemand zich in de gemeente vestigde; wie tussentijds weg was, telt vanaf de terugkeer.",
                    "Length of stay runs from the date on which a person settled in the municipality; after time away it runs from the return."));
    private static final BilingualText OF_INTERNATIONALS =
            new BilingualText("Aandeel van de internationale inwoners", "Share of internationals");
    private static final BilingualText OF_DISTRICT = new BilingualText(
            "Aandeel van de internationale inwoners van de wijk", "Share of the internationals of the district");

    /** What the register accepts of the tables by age and sex. */
    public static final AcceptedSoleCells SOLE_BY_AGE_AND_SEX = new AcceptedSoleCells(
            0.10,
            new BilingualText(
                    "In de hoogste leeftijden heeft een klein blok of een kleine groep mensen van één geslacht, en van dat geslacht één leeftijd. Zo’n cel vertelt het geslacht, of de vijf jaren, van enkele mensen van wie blok of groep en leeftijd, of geslacht, al bekend zijn, en verder niets over hen.",
                    "In the highest ages a small bloc or group has people of one sex only, and a single age of one sex. Such a cell tells the sex, or the five years, of a few people whose bloc or group and age, or sex, are known already, and nothing else about them."));

    private TableRegister() {}

    /** The registered tables as they are counted on a reference date, with the nationalities, blocs and areas of that day. */
    public static List<RegisteredTable> on(ReferenceDate date, Nationalities nationalities, Areas areas) {
        CountedDimension origin =
                new CountedDimension(dimension(ORIGIN, "Herkomst", "Origin", CodeLists.origins()), Variables::origin);
        CountedDimension district = new CountedDimension(
                dimension(DISTRICT, "Wijk", "District", CodeLists.districts(areas)), Variables::district);
        CountedDimension neighbourhood = new CountedDimension(
                dimension(NEIGHBOURHOOD, "Buurt", "Neighbourhood", CodeLists.neighbourhoods(areas)),
                Variables::neighbourhood);
        CountedDimension nationality = new CountedDimension(
                dimension(NATIONALITY, "Nationaliteit", "Nationality", CodeLists.nationalities(nationalities, date)),
                Variables::nationality);
        CountedDimension bloc =
                new CountedDimension(dimension(BLOC, "Blok", "Bloc", CodeLists.blocs()), Variables::bloc);
        CountedDimension age =
                new CountedDimension(dimension(AGE, "Leeftijd", "Age", CodeLists.ages()), Variables::age);
        CountedDimension sex =
                new CountedDimension(dimension(SEX, "Geslacht", "Sex", CodeLists.sexes()), Variables::sex);
        CountedDimension group =
                new CountedDimension(dimension(GROUP, "Groep", "Group", CodeLists.groups()), Variables::group);
        CountedDimension stay = new CountedDimension(
                dimension(
                        LENGTH_OF_STAY,
                        "Verblijfsduur in de gemeente",
                        "Length of stay in the municipality",
                        CodeLists.lengthsOfStay()),
                Variables::lengthOfStay);
        return List.of(
                new Entry(
                                RESIDENTS_BY_ORIGIN_AND_DISTRICT,
                                Universe.RESIDENTS,
                                "Inwoners naar herkomst en wijk",
                                "Residents by origin and district")
                        .about(
                                "Alle inwoners op de peildatum, Nederlands of internationaal, per wijk.",
                                "All residents on the reference date, Dutch or international, per district.")
                        .share(new BilingualText("Aandeel van de inwoners", "Share of residents"), origin)
                        .over(List.of(origin, district), NOT_ADDITIVE, ONE_NATIONALITY, DISTRICT_UNKNOWN),
                new Entry(
                                RESIDENTS_BY_ORIGIN_AND_NEIGHBOURHOOD,
                                Universe.RESIDENTS,
                                "Inwoners naar herkomst en buurt",
                                "Residents by origin and neighbourhood")
                        .about(
                                "Alle inwoners op de peildatum, Nederlands of internationaal, per buurt en wijk.",
                                "All residents on the reference date, Dutch or international, per neighbourhood and district.")
                        .share(new BilingualText("Aandeel van de inwoners", "Share of residents"), origin)
                        .over(List.of(origin, neighbourhood), NOT_ADDITIVE, ONE_NATIONALITY, NEIGHBOURHOOD_UNKNOWN),
                new Entry(
                                BY_NATIONALITY,
                                Universe.INTERNATIONALS,
                                "Internationale inwoners naar nationaliteit",
                                "Internationals by nationality")
                        .about(
                                "Inwoners zonder de Nederlandse nationaliteit naar nationaliteit, blok en werelddeel.",
                                "Residents without Dutch nationality by nationality, bloc and continent.")
                        .share(OF_INTERNATIONALS, nationality)
                        .over(List.of(nationality), NOT_ADDITIVE, ONE_NATIONALITY),
                new Entry(
                                BY_NATIONALITY_AND_DISTRICT,
                                Universe.INTERNATIONALS,
                                "Internationale inwoners naar nationaliteit en wijk",
                                "Internationals by nationality and district")
                        .about(
                                "Waar in de gemeente mensen van elke nationaliteit wonen.",
                                "Where in the municipality people of each nationality live.")
                        .share(OF_DISTRICT, nationality)
                        .over(List.of(nationality, district), NOT_ADDITIVE, ONE_NATIONALITY, DISTRICT_UNKNOWN),
                new Entry(
                                BY_BLOC_AGE_AND_SEX,
                                Universe.INTERNATIONALS,
                                "Internationale inwoners naar blok, leeftijd en geslacht",
                                "Internationals by bloc, age and sex")
                        .about(
                                "Leeftijd in klassen van vijf jaar en in levensfasen, per blok van landen.",
                                "Age in bands of five years and in life phases, per bloc of countries.")
                        .share(OF_INTERNATIONALS, bloc, age, sex)
                        .accepting(SOLE_BY_AGE_AND_SEX)
                        .over(List.of(bloc, age, sex), NOT_ADDITIVE, BLOC_OF_THE_DAY),
                new Entry(
                                BY_GROUP_AND_DISTRICT,
                                Universe.INTERNATIONALS,
                                "Internationale inwoners naar groep en wijk",
                                "Internationals by group and district")
                        .about(
                                "Kenniswerkers, arbeidsmigranten, studenten, vluchtelingen en anderen, per wijk.",
                                "Knowledge workers, labour migrants, students, refugees and others, per district.")
                        .share(OF_DISTRICT, group)
                        .over(
                                List.of(group, district),
                                NOT_ADDITIVE,
                                GROUP_NEVER_GUESSED,
                                NOT_CLASSIFIABLE,
                                DISTRICT_UNKNOWN),
                new Entry(
                                BY_GROUP_AGE_AND_SEX,
                                Universe.INTERNATIONALS,
                                "Internationale inwoners naar groep, leeftijd en geslacht",
                                "Internationals by group, age and sex")
                        .about(
                                "Leeftijd in klassen van vijf jaar en in levensfasen, per groep.",
                                "Age in bands of five years and in life phases, per group.")
                        .share(OF_INTERNATIONALS, group, age, sex)
                        .accepting(SOLE_BY_AGE_AND_SEX)
                        .over(List.of(group, age, sex), NOT_ADDITIVE, GROUP_NEVER_GUESSED, NOT_CLASSIFIABLE),
                new Entry(
                                BY_BLOC_AND_LENGTH_OF_STAY,
                                Universe.INTERNATIONALS,
                                "Internationale inwoners naar blok en verblijfsduur",
                                "Internationals by bloc and length of stay")
                        .about(
                                "Hoe lang mensen al in de gemeente wonen, per blok van landen.",
                                "How long people have lived in the municipality, per bloc of countries.")
                        .share(
                                new BilingualText(
                                        "Aandeel van de internationale inwoners van het blok",
                                        "Share of the internationals of the bloc"),
                                stay)
                        .over(List.of(bloc, stay), NOT_ADDITIVE, STAY_FROM_REGISTER, BLOC_OF_THE_DAY),
                new Entry(
                                NEWCOMERS_BY_BLOC_AND_AGE,
                                Universe.NEWCOMERS,
                                "Nieuwkomers naar blok en leeftijd",
                                "Newcomers by bloc and age")
                        .about(
                                "Internationale inwoners die zich vestigden in het jaar voor de peildatum en er op de peildatum wonen.",
                                "Internationals who settled in the year before the reference date and live here on that date.")
                        .share(new BilingualText("Aandeel van de nieuwkomers", "Share of newcomers"), bloc, age)
                        .over(List.of(bloc, age), NOT_ADDITIVE, STAY_FROM_REGISTER, BLOC_OF_THE_DAY));
    }

    private static Dimension dimension(DimensionId id, String nl, String en, CodeList codes) {
        return new Dimension(id, new BilingualText(nl, en), codes);
    }
}
