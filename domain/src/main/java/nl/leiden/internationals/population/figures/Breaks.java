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
import nl.leiden.internationals.language.Language;
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
     * @param in the code of the year
     * @param moves in the order of the list of nationalities
     */
    private record Moved(Code since, Code in, List<Move> moves) {}

    /** A nationality that counts towards another bloc than the year before. */
    private record Move(Category nationality, Category from, Category to) {}

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
        CodeList codes = now.definition().dimensions().getFirst().codes();
        Map<Code, List<Move>> moved = new LinkedHashMap<>();
        for (Category category : codes.ofLevel(CodeLists.NATIONALITY_LEVEL)) {
            then.find(category.code())
                    .flatMap(earlier -> bloc(earlier, then))
                    .flatMap(from -> bloc(category, codes)
                            .filter(to -> !to.code().equals(from.code()))
                            .map(to -> new Move(category, from, to)))
                    .ifPresent(move -> {
                        moved.computeIfAbsent(move.from().code(), b -> new ArrayList<>())
                                .add(move);
                        moved.computeIfAbsent(move.to().code(), b -> new ArrayList<>())
                                .add(move);
                    });
        }
        Code since = FigureTable.yearCode(before.release().referenceDate());
        Code in = FigureTable.yearCode(now.release().referenceDate());
        return moved.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, e -> new Moved(since, in, List.copyOf(e.getValue()))));
    }

    private static Optional<Category> bloc(Category nationality, CodeList codes) {
        return nationality.parents().stream()
                .flatMap(parent -> codes.find(parent).stream())
                .filter(parent -> parent.level() == CodeLists.BLOC_LEVEL)
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
                "Trendbreuk vanaf " + moved.in() + ": sinds " + moved.since() + ' ' + clauses(moved, Language.NL) + '.',
                "Break in series from " + moved.in() + ": since " + moved.since() + ' ' + clauses(moved, Language.EN)
                        + '.');
    }

    /** Those that went the same way together. */
    private static String clauses(Moved moved, Language language) {
        Map<List<Code>, List<Move>> ways = new LinkedHashMap<>();
        moved.moves()
                .forEach(move -> ways.computeIfAbsent(
                                List.of(move.from().code(), move.to().code()), way -> new ArrayList<>())
                        .add(move));
        return ways.values().stream().map(moves -> clause(moves, language)).collect(Collectors.joining("; "));
    }

    private static String clause(List<Move> moves, Language language) {
        String names = names(moves, language);
        String from = moves.getFirst().from().label().in(language);
        String to = moves.getFirst().to().label().in(language);
        boolean one = moves.size() == 1;
        return switch (language) {
            case NL ->
                (one ? "telt de nationaliteit " : "tellen de nationaliteiten ") + names + " mee in een ander blok (van "
                        + from + " naar " + to + ')';
            case EN ->
                (one ? "the nationality " + names + " counts" : "the nationalities " + names + " count")
                        + " towards another bloc (from " + from + " to " + to + ')';
        };
    }

    /** At most so many by name, the last of them after a conjunction. */
    private static String names(List<Move> moves, Language language) {
        String and = language == Language.NL ? " en " : " and ";
        List<String> names = new ArrayList<>();
        moves.stream()
                .limit(NAMED)
                .forEach(move -> names.add(move.nationality().label().in(language)));
        int more = moves.size() - names.size();
        if (more > 0) {
            names.add(more + (language == Language.NL ? " andere" : " more"));
        }
        String last = names.removeLast();
        return names.isEmpty() ? last : String.join(", ", names) + and + last;
    }
}
