package nl.leiden.internationals.population.api;

import java.util.List;
import nl.leiden.internationals.population.register.Bloc;
import nl.leiden.internationals.population.register.Nationality;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.tables.CodeLists;
import nl.leiden.internationals.population.tables.TableRegister;
import org.jspecify.annotations.Nullable;

/**
 * A nationality of national table 32 with its published figures.
 *
 * @param description the words of table 32, which has them in Dutch only
 * @param country by ISO 3166-1, two letters; null where the code stands for none that exists
 * @param bloc on the reference date asked about
 * @param continent null for what is no country
 * @param newest the newest published figure; the share is that of all internationals
 * @param figures every published figure, oldest first; null in lists
 * @param data figures of this nationality by district; null if there are none
 */
record NationalityView(
        String code,
        Names names,
        Description description,
        @Nullable String country,
        NamedCode bloc,
        @Nullable NamedCode continent,
        Validity validity,
        @Nullable FigureView newest,
        @Nullable List<FigureView> figures,
        String url,
        @Nullable String data) {

    /** In the language that the source has. */
    record Description(String nl) {}

    /** A code with its names. */
    record NamedCode(String code, Names names) {}

    static NationalityView of(Nationality nationality, ReferenceDate date, StateQuery.Answer state, boolean whole) {
        List<FigureView> series =
                FigureView.series(state.figures(), TableRegister.BY_NATIONALITY, 0, CodeLists.code(nationality.code()));
        Bloc bloc = nationality.blocOn(date);
        var validity = nationality.validity();
        return new NationalityView(
                nationality.code().value(),
                Names.of(nationality.names()),
                new Description(nationality.description()),
                nationality.country().orElse(null),
                new NamedCode(CodeLists.code(bloc).value(), Names.of(bloc.names())),
                continent(nationality),
                Validity.of(validity.from(), validity.until()),
                FigureView.newest(series),
                whole ? series : null,
                state.kept(Paths.nationality(nationality.code())),
                series.isEmpty()
                        ? null
                        : state.kept(Paths.data(TableRegister.BY_NATIONALITY_AND_DISTRICT) + "?nationality="
                                + nationality.code()));
    }

    private static @Nullable NamedCode continent(Nationality nationality) {
        return switch (nationality.continent()) {
            case NONE -> null;
            case EUROPE, ASIA, AFRICA, AMERICA, OCEANIA ->
                new NamedCode(
                        CodeLists.code(nationality.continent()).value(),
                        Names.of(nationality.continent().names()));
        };
    }
}
