package nl.leiden.internationals.population.formats.outside;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.figures.CellStatus;
import nl.leiden.internationals.population.figures.Measure;
import nl.leiden.internationals.population.figures.Source;
import nl.leiden.internationals.population.formats.outside.Described.DimensionInFile;
import nl.leiden.internationals.population.formats.outside.Described.Layout;
import nl.leiden.internationals.population.formats.outside.Described.MeasureInFile;
import nl.leiden.internationals.population.outside.SeriesPeriod;
import nl.leiden.internationals.population.outside.Yardstick;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.tables.TableId;
import org.jspecify.annotations.Nullable;

/** Reads a description. Everything that is wrong with it is gathered; what is half translated is refused, for it cannot be published. */
final class DescriptionReading {

    /** What Statistics Netherlands puts in the place of a figure: unknown or unreliable, secret, and nothing where there can be none. */
    private static final Map<String, CellStatus> MISSING_IN_STATLINE =
            Map.of(".", CellStatus.NOT_COLLECTED, "x", CellStatus.WITHHELD, "", CellStatus.NOT_APPLICABLE);

    private final Said whole;
    private final ImportFaults faults;

    private DescriptionReading(Said whole) {
        this.whole = whole;
        this.faults = whole.faults();
    }

    /** In the place of a text that is missing, so that the data can be read too; nothing that has it is ever published. */
    private static final BilingualText NOTHING = BilingualText.same("–");

    /** What it says; empty if the data cannot be read by it. What it lacks is a fault, and stands as {@link #NOTHING}. */
    static Optional<Described> read(TableId id, JsonNode description, ImportFaults faults) {
        return new DescriptionReading(new Said(description, "", faults)).read(id);
    }

    private Optional<Described> read(TableId id) {
        whole.knows(
                "id",
                "title",
                "description",
                "source",
                "referenceDate",
                "reason",
                "reconciles",
                "roundedTo",
                "time",
                "dimensions",
                "measures",
                "notes",
                "layout",
                "measureColumn",
                "valueColumn",
                "ignore",
                "statusCodes",
                "missing",
                "status",
                "dataLanguage");
        if (whole.at("id").isGiven() && !whole.at("id").text("").equals(id.value())) {
            whole.at("id").wrong("outside.expected-id");
        }
        BilingualText title = whole.at("title").bilingual();
        BilingualText description =
                whole.at("description").isGiven() ? whole.at("description").bilingual() : title;
        Source source = source(whole.at("source"));
        LocalDate referenceDate = whole.at("referenceDate").parsed("expected.day", DescriptionReading::day);
        BilingualText reason = whole.at("reason").bilingualIfGiven();
        List<DimensionInFile> dimensions = new DimensionsReading(whole.at("dimensions")).read();
        List<MeasureInFile> measures = measures();
        Yardstick yardstick = yardstick(measures);
        Layout layout = layout();
        BilingualText timeLabel = whole.at("time").at("label").bilingualIfGiven();
        boolean readable = dimensions.size() == whole.at("dimensions").node().size()
                && measures.size() == whole.at("measures").node().size();
        if (!readable || dimensions.isEmpty() || measures.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Described(
                id,
                orNothing(title),
                orNothing(description),
                dimensions,
                timeLabel,
                measures,
                whole.node().path("notes"),
                source == null ? new Source(NOTHING, URI.create("about:blank"), null) : source,
                referenceDate == null ? LocalDate.EPOCH : referenceDate,
                yardstick,
                reason,
                layout));
    }

    static BilingualText orNothing(@Nullable BilingualText text) {
        return text == null ? NOTHING : text;
    }

    /** Whether a text stands in the place of one that is missing. */
    static boolean isNothing(BilingualText text) {
        return text.equals(NOTHING);
    }

    private @Nullable Source source(Said said) {
        if (!said.isGiven()) {
            said.missing();
            return null;
        }
        said.knows("name", "licence", "address");
        BilingualText name = said.at("name").bilingual();
        URI licence = said.at("licence").parsed("expected.web-address", DescriptionReading::address);
        URI address = said.at("address").isGiven()
                ? said.at("address").parsed("expected.web-address", DescriptionReading::address)
                : null;
        return name == null || licence == null ? null : new Source(name, licence, address);
    }

    private static LocalDate day(String text) {
        if (!text.matches("[12][0-9]{3}-[0-9]{2}-[0-9]{2}")) {
            throw new IllegalArgumentException("not a day: '" + text + "'");
        }
        return LocalDate.parse(text);
    }

    private static URI address(String text) {
        URI uri = URI.create(text);
        boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        if (!web || uri.getHost() == null) {
            throw new IllegalArgumentException("not an address on the web: '" + text + "'");
        }
        return uri;
    }

    private List<MeasureInFile> measures() {
        Said said = whole.at("measures");
        if (!said.isGiven() || said.node().isEmpty()) {
            said.missing();
        }
        List<MeasureInFile> all = new ArrayList<>();
        Set<Code> seen = new HashSet<>();
        for (Said item : said.items()) {
            item.knows("code", "column", "statusColumn", "label", "unit", "decimals", "meaning", "belowZero");
            Code code = item.at("code").code();
            BilingualText label = item.at("label").bilingual();
            BilingualText unit = item.at("unit").bilingual();
            int before = faults.count();
            int decimals = item.at("decimals").number(0, 9);
            boolean decimalsKnown = faults.count() == before;
            if (item.at("belowZero").isGiven() && !item.at("belowZero").node().isBoolean()) {
                item.at("belowZero").wrong("expected.boolean");
            }
            BilingualText meaning =
                    item.at("meaning").isGiven() ? item.at("meaning").bilingual() : label;
            if (code != null && !seen.add(code)) {
                faults.inDescription(item.pointer(), "code-twice", Message.of("outside.code-twice", code.value()));
            } else if (code != null) {
                all.add(new MeasureInFile(
                        new Measure(code, orNothing(label), orNothing(unit), decimals, orNothing(meaning)),
                        item.at("column").text(code.value()),
                        item.at("statusColumn").isGiven()
                                ? item.at("statusColumn").text()
                                : null,
                        decimalsKnown,
                        item.at("belowZero").node().asBoolean(false)));
            }
        }
        return all;
    }

    /** The residents are counted by the first measure. */
    private @Nullable Yardstick yardstick(List<MeasureInFile> measures) {
        Said said = whole.at("reconciles");
        int roundedTo = whole.at("roundedTo").isGiven() ? whole.at("roundedTo").number(1, 1_000) : 1;
        if (!said.isGiven()) {
            return null;
        }
        if (!said.text("").equals("residents")) {
            said.wrong("outside.expected-residents");
            return null;
        }
        return measures.isEmpty()
                ? null
                : new Yardstick(measures.getFirst().measure().code(), roundedTo);
    }

    private Layout layout() {
        boolean statLine = switch (whole.at("layout").text("tidy")) {
            case "statline" -> true;
            case "tidy", "json-stat" -> false;
            default -> {
                whole.at("layout").wrong("outside.expected-layout");
                yield false;
            }
        };
        Said time = whole.at("time");
        time.knows("column", "label", "statuses");
        Set<String> ignored = new HashSet<>();
        for (Said item : whole.at("ignore").items()) {
            ignored.add(item.text(""));
        }
        Map<String, CellStatus> missing = new LinkedHashMap<>(statLine ? MISSING_IN_STATLINE : Map.of());
        missing.putAll(statuses(whole.at("missing"), false));
        Map<String, CellStatus> ofPeriods = new HashMap<>();
        statuses(time.at("statuses"), true).forEach((text, status) -> {
            try {
                ofPeriods.put(SeriesPeriod.parse(text).code(), status);
            } catch (IllegalArgumentException notAPeriod) {
                time.at("statuses").wrong("expected.period");
            }
        });
        Said status = whole.at("status");
        CellStatus usual = status.isGiven() ? status(status, true) : CellStatus.FINAL;
        return new Layout(
                statLine,
                time.at("column").text(statLine ? "Perioden" : DimensionId.YEAR.value()),
                whole.at("measureColumn").isGiven() ? whole.at("measureColumn").text() : null,
                whole.at("valueColumn").text("value"),
                ignored,
                statuses(whole.at("statusCodes"), null),
                missing,
                usual == null ? CellStatus.FINAL : usual,
                ofPeriods);
    }

    private static Map<String, CellStatus> statuses(Said said, @Nullable Boolean withFigure) {
        Map<String, CellStatus> statuses = new LinkedHashMap<>();
        for (Map.Entry<String, Said> entry : said.entries()) {
            CellStatus status = status(entry.getValue(), withFigure);
            if (status != null) {
                statuses.put(entry.getKey().strip(), status);
            }
        }
        return statuses;
    }

    private static @Nullable CellStatus status(Said said, @Nullable Boolean withFigure) {
        Optional<CellStatus> status = CellStatus.find(said.text(""));
        if (status.isEmpty() || (withFigure != null && status.get().hasFigure() != withFigure)) {
            said.wrong("expected.status");
            return null;
        }
        return status.get();
    }
}
