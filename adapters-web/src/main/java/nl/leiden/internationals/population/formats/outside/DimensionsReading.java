package nl.leiden.internationals.population.formats.outside;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.formats.outside.Described.DimensionInFile;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.CodeList;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.tables.Level;
import org.jspecify.annotations.Nullable;

/** Reads the dimensions of a description, with their code lists and levels. */
final class DimensionsReading {

    /** Parameters beside the dimensions, and columns beside them in CSV and SDMX-CSV; in any case of letters. */
    private static final Set<String> TAKEN = Set.of(
            "lang",
            "vintage",
            "asof",
            "eliminate",
            "format",
            "labels",
            "separator",
            "about",
            "bbox",
            "value",
            "status",
            "structure",
            "action",
            "title",
            "description",
            "notes",
            "measures",
            "statuses",
            "licence",
            "checksum",
            "query",
            "decimals");

    private final Said said;

    /** @param said the list of them */
    DimensionsReading(Said said) {
        this.said = said;
    }

    /** What can be read of them; fewer than there are if something is wrong. */
    List<DimensionInFile> read() {
        if (!said.isGiven() || said.node().isEmpty()) {
            said.missing();
        }
        List<DimensionInFile> all = new ArrayList<>();
        Set<DimensionId> ids = new HashSet<>(Set.of(DimensionId.YEAR, DimensionId.MEASURE));
        for (Said item : said.items()) {
            item.knows("id", "column", "label", "categories", "levels");
            DimensionId id = item.at("id").parsed("expected.dimension-id", DimensionId::new);
            BilingualText label = item.at("label").bilingual();
            if (id != null && !ids.add(id)) {
                said.faults()
                        .inDescription(
                                item.pointer() + "/id",
                                "code-twice",
                                Message.of("outside.dimension-twice", id.value()));
                continue;
            }
            if (id != null && TAKEN.contains(id.value().toLowerCase(Locale.ROOT))) {
                said.faults()
                        .inDescription(
                                item.pointer() + "/id", "id-taken", Message.of("outside.dimension-taken", id.value()));
                continue;
            }
            Map<String, Integer> positions = new HashMap<>();
            CodeList codes = codes(item, positions);
            if (id != null && codes != null) {
                all.add(new DimensionInFile(
                        new Dimension(id, DescriptionReading.orNothing(label), codes),
                        item.at("column").text(id.value()),
                        positions));
            }
        }
        return all;
    }

    private @Nullable CodeList codes(Said dimension, Map<String, Integer> positions) {
        Said listed = dimension.at("categories");
        if (!listed.isGiven() || listed.node().isEmpty()) {
            listed.missing();
            return null;
        }
        List<Category> categories = new ArrayList<>();
        Set<Code> seen = new HashSet<>();
        List<Said> under = new ArrayList<>();
        boolean complete = true;
        for (Said item : listed.items()) {
            item.knows("code", "inFile", "label", "level", "parents");
            Code code = item.at("code").code();
            BilingualText label = item.at("label").bilingual();
            List<Code> parents = new ArrayList<>();
            for (Said parent : item.at("parents").items()) {
                Code read = parent.code();
                if (read != null) {
                    parents.add(read);
                    under.add(parent);
                }
            }
            if (code == null) {
                complete = false;
                continue;
            }
            String inFile = item.at("inFile").text(code.value());
            if (!seen.add(code) || positions.put(inFile, categories.size()) != null) {
                said.faults()
                        .inDescription(item.pointer(), "code-twice", Message.of("outside.code-twice", code.value()));
                complete = false;
                continue;
            }
            if (parents.contains(code)) {
                item.at("parents").wrong("expected.hierarchy");
                complete = false;
                continue;
            }
            boolean total = code.equals(Code.TOTAL);
            int level = item.at("level").isGiven() ? item.at("level").number(0, 9) : total ? 0 : 1;
            categories.add(new Category(code, DescriptionReading.orNothing(label), level, parents));
        }
        for (Said parent : under) {
            String code = parent.text("").strip();
            if (complete && !seen.contains(new Code(code))) {
                said.faults()
                        .inDescription(
                                parent.pointer(),
                                "unknown-code",
                                Message.of("outside.unknown-parent", parent.pointer(), code));
                return null;
            }
        }
        if (!complete) {
            return null;
        }
        try {
            return CodeList.of(withTotals(categories))
                    .withLevels(levels(dimension).toArray(Level[]::new));
        } catch (IllegalArgumentException wrongHierarchy) {
            listed.wrong("expected.hierarchy");
            return null;
        }
    }

    /** What names no parents counts towards the total, if there is one. */
    private static List<Category> withTotals(List<Category> categories) {
        boolean total = categories.stream().anyMatch(c -> c.code().equals(Code.TOTAL));
        return categories.stream()
                .map(c -> total && c.level() > 0 && c.parents().isEmpty()
                        ? new Category(c.code(), c.label(), c.level(), List.of(Code.TOTAL))
                        : c)
                .toList();
    }

    private List<Level> levels(Said dimension) {
        List<Level> levels = new ArrayList<>();
        for (Said item : dimension.at("levels").items()) {
            item.knows("level", "id", "name", "heading");
            int number = item.at("level").number(0, 9);
            BilingualText name = item.at("name").bilingual();
            BilingualText heading =
                    item.at("heading").isGiven() ? item.at("heading").bilingual() : name;
            Level level = item.at("id").parsed("expected.level-id", id -> level(number, id, name, heading));
            if (level != null) {
                levels.add(level);
            }
        }
        return levels;
    }

    private static @Nullable Level level(
            int number, String id, @Nullable BilingualText name, @Nullable BilingualText heading) {
        return name == null || heading == null ? null : new Level(number, id, name, heading);
    }
}
