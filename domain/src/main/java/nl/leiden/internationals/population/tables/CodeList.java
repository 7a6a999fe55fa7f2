package nl.leiden.internationals.population.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The categories of a dimension in the order in which they are shown, with their hierarchies. A category without children is a
 * leaf: people are counted at leaves, and every coarser category gets what its leaves got.
 */
public final class CodeList {

    private final List<Category> categories;
    private final List<Level> levels;
    private final Map<Code, Integer> positions;
    private final int[] leaves;

    private CodeList(List<Category> categories, List<Level> levels) {
        this.categories = List.copyOf(categories);
        this.levels = List.copyOf(levels);
        this.positions = HashMap.newHashMap(categories.size());
        Set<Code> withChildren = new HashSet<>();
        for (int i = 0; i < categories.size(); i++) {
            Category category = categories.get(i);
            if (positions.put(category.code(), i) != null) {
                throw new IllegalArgumentException("code twice in a code list: " + category.code());
            }
            withChildren.addAll(category.parents());
        }
        withChildren.forEach(parent -> {
            if (!positions.containsKey(parent)) {
                throw new IllegalArgumentException("a parent that is not in the code list: " + parent);
            }
        });
        for (Category category : categories) {
            for (Code parent : category.parents()) {
                if (categories.get(position(parent)).level() >= category.level()) {
                    throw new IllegalArgumentException(
                            "the parent " + parent + " of " + category.code() + " must stand on a coarser level");
                }
            }
        }
        this.leaves = IntStream.range(0, categories.size())
                .filter(i -> !withChildren.contains(categories.get(i).code())
                        && categories.get(i).level() > 0)
                .toArray();
    }

    /** Throws {@code IllegalArgumentException} for a code that stands twice, an unknown parent, or a parent on the same or a finer level. */
    public static CodeList of(List<Category> categories) {
        return new CodeList(categories, List.of());
    }

    /** The same with names for its levels, coarsest first. */
    public CodeList withLevels(Level... named) {
        return new CodeList(categories, List.of(named));
    }

    /** The levels that have names, coarsest first; none where the list has a single level under its total. */
    public List<Level> levels() {
        return levels;
    }

    /** The categories of one level, in order. */
    public List<Category> ofLevel(int level) {
        return categories.stream().filter(c -> c.level() == level).toList();
    }

    public List<Category> categories() {
        return categories;
    }

    public int size() {
        return categories.size();
    }

    public Category at(int position) {
        return categories.get(position);
    }

    public boolean contains(Code code) {
        return positions.containsKey(code);
    }

    public Optional<Category> find(Code code) {
        return Optional.ofNullable(positions.get(code)).map(categories::get);
    }

    /** Position in the list, from 0; throws {@code IllegalArgumentException} for a code that is not in the list. */
    public int position(Code code) {
        Integer position = positions.get(code);
        if (position == null) {
            throw new IllegalArgumentException("not in the code list: " + code);
        }
        return position;
    }

    /** Positions of the leaves, in order. */
    public int[] leaves() {
        return leaves.clone();
    }

    /** Positions that a person counted at this position belongs to: itself and everything coarser, each once. */
    public int[] selfAndAncestors(int position) {
        Set<Integer> found = new LinkedHashSet<>();
        collect(position, found);
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private void collect(int position, Set<Integer> found) {
        if (found.add(position)) {
            categories.get(position).parents().forEach(parent -> collect(position(parent), found));
        }
    }

    /** The categories directly under this one, in order. */
    public List<Category> childrenOf(Code parent) {
        return categories.stream().filter(c -> c.parents().contains(parent)).toList();
    }

    /** This list followed by the categories that only the other one has. */
    public CodeList with(CodeList other) {
        List<Category> merged = new ArrayList<>(categories);
        other.categories.stream().filter(c -> !contains(c.code())).forEach(merged::add);
        return merged.size() == categories.size() ? this : new CodeList(merged, levels);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodeList that && categories.equals(that.categories) && levels.equals(that.levels);
    }

    @Override
    public int hashCode() {
        return categories.hashCode();
    }

    @Override
    public String toString() {
        return categories.stream().map(c -> c.code().value()).toList().toString();
    }
}
