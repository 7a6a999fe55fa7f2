package nl.leiden.internationals.population.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.CodeList;
import nl.leiden.internationals.population.tables.CodeLists;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.tables.Note;
import nl.leiden.internationals.population.tables.TableRegister;
import org.jspecify.annotations.Nullable;

/**
 * Where a series cannot simply be read on: a bloc that nationalities joined or left since the reference date before, as British left the
 * European Union between 1 January 2020 and 1 January 2021. It is found by comparing the published code lists of nationalities; what
 * is true of a bloc there is true of it in every table.
 */
final class Breaks {

    private static final Breaks NONE = new Breaks(Map.of());
    private static final int NAMED = 3;
    private static final Set<DimensionId> BY_BLOC = Set.of(TableRegister.NATIONALITY, TableRegister.BLOC);

    /** By the code of the year: the blocs that are another than the year before. */
    private final Map<Code, Map<Code, Moved>> brokenIn;

    /**
     * What came or went.
     *
     * @param since the code of the year before
     * @param nationalities that moved, in the order of their list
     */
    private record Moved(Code since, List<Category> nationalities) {}

    private Breaks(Map<Code, Map<Code, Moved>> brokenIn) {
        this.brokenIn = brokenIn;
    }

    static Breaks none() {
        return NONE;
    }

    /** The breaks between these vintages of the table of nationalities, oldest first. */
    static Breaks among(List<PublishedVintage> nationalities) {
        Map<Code, Map<Code, Moved>> broken = new HashMap<>();
        for (int i = 1; i < nationalities.size(); i++) {
            Vintage before = nationalities.get(i - 1).vintage();
            Vintage now = nationalities.get(i).vintage();
            Map<Code, Moved> moved = moved(before, now);
            if (!moved.isEmpty()) {
                broken.put(FigureTable.yearCode(now.release().referenceDate()), moved);
            }
        }
        return broken.isEmpty() ? NONE : new Breaks(Map.copyOf(broken));
    }

    private static Map<Code, Moved> moved(Vintage before, Vintage now) {
        CodeList then = before.definition().dimensions().getFirst().codes();
        Code since = FigureTable.yearCode(before.release().referenceDate());
        Map<Code, List<Category>> moved = new LinkedHashMap<>();
        for (Category category :
                now.definition().dimensions().getFirst().codes().ofLevel(CodeLists.NATIONALITY_LEVEL)) {
            Optional<Category> earlier = then.find(category.code());
            if (earlier.isPresent() && !earlier.get().parents().equals(category.parents())) {
                bloc(earlier.get(), then)
                        .ifPresent(bloc -> moved.computeIfAbsent(bloc, b -> new ArrayList<>())
                                .add(category));
                bloc(category, now.definition().dimensions().getFirst().codes())
                        .ifPresent(bloc -> moved.computeIfAbsent(bloc, b -> new ArrayList<>())
                                .add(category));
            }
        }
        return moved.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, e -> new Moved(since, List.copyOf(e.getValue()))));
    }

    private static Optional<Code> bloc(Category nationality, CodeList codes) {
        return nationality.parents().stream()
                .filter(parent -> codes.find(parent)
                        .filter(p -> p.level() == CodeLists.BLOC_LEVEL)
                        .isPresent())
                .findFirst();
    }

    /** Per category of the dimension whether its figure of this year is broken off from the year before; null if none is. */
    boolean @Nullable [] along(Dimension dimension, Code year) {
        Map<Code, Moved> broken = brokenIn.get(year);
        if (broken == null || !BY_BLOC.contains(dimension.id())) {
            return null;
        }
        boolean[] along = new boolean[dimension.codes().size()];
        for (int i = 0; i < along.length; i++) {
            along[i] = broken.containsKey(dimension.codes().at(i).code());
        }
        return along;
    }

    /** What is to be said about them where a table has such a dimension, one note per bloc and year, which no figure goes without. */
    List<Note> notes(Dimension dimension, List<Category> years) {
        List<Note> notes = new ArrayList<>();
        if (!BY_BLOC.contains(dimension.id())) {
            return notes;
        }
        for (Category year : years) {
            brokenIn.getOrDefault(year.code(), Map.of()).forEach((bloc, moved) -> {
                if (dimension.codes().contains(bloc)) {
                    notes.add(new Note(
                            new Note.Cells(Map.of(dimension.id(), bloc, DimensionId.YEAR, year.code())),
                            text(moved),
                            true));
                }
            });
        }
        notes.sort(Comparator.comparing(note -> note.text().en()));
        return notes;
    }

    private static BilingualText text(Moved moved) {
        return new BilingualText(
                "Trendbreuk sinds " + moved.since() + ": van blok veranderd " + names(moved, true) + ".",
                "Break in series since " + moved.since() + ": moved between blocs " + names(moved, false) + ".");
    }

    private static String names(Moved moved, boolean dutch) {
        List<String> names = moved.nationalities().stream()
                .limit(NAMED)
                .map(c -> dutch ? c.label().nl() : c.label().en())
                .toList();
        int more = moved.nationalities().size() - names.size();
        String rest = more == 0 ? "" : dutch ? " en " + more + " andere" : " and " + more + " more";
        return String.join(", ", names) + rest;
    }
}
