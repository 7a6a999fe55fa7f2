package nl.leiden.internationals.population.formats.outside;

import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.figures.Selection;
import nl.leiden.internationals.population.formats.outside.Described.DimensionInFile;
import nl.leiden.internationals.population.tables.Category;
import nl.leiden.internationals.population.tables.DimensionId;
import nl.leiden.internationals.population.tables.EqualLabels;
import org.jspecify.annotations.Nullable;

/** Tells of what stands side by side in a table under one label, which PX and CSV with labels could not tell apart. */
final class LabelsApart {

    private static final List<String> FIXED_COLUMNS = List.of("value", "status");

    private final Described described;
    private final ImportFaults faults;

    private LabelsApart(Described described, ImportFaults faults) {
        this.described = described;
        this.faults = faults;
    }

    /** @param timeLabel over the periods; null if it is not known */
    static void check(Described described, @Nullable BilingualText timeLabel, ImportFaults faults) {
        LabelsApart labels = new LabelsApart(described, faults);
        labels.checkColumns(timeLabel);
        labels.checkCategories();
    }

    /**
     * Something with a label.
     *
     * @param pointer to what can be labelled otherwise; empty for what is labelled by the monitor
     */
    private record Labelled(String name, BilingualText label, String pointer) {

        boolean isRead() {
            return !DescriptionReading.isNothing(label);
        }
    }

    /** All that heads columns: dimensions, time, measures, and what the monitor puts beside them. */
    private void checkColumns(@Nullable BilingualText timeLabel) {
        List<Labelled> columns = new ArrayList<>();
        columns.add(new Labelled(DimensionId.MEASURE.value(), Selection.MEASURE_LABEL, ""));
        FIXED_COLUMNS.forEach(name -> columns.add(new Labelled(name, BilingualText.same(name), "")));
        if (timeLabel != null) {
            columns.add(new Labelled(
                    DimensionId.YEAR.value(), timeLabel, described.timeLabel() == null ? "" : "/time/label"));
        }
        for (int i = 0; i < described.dimensions().size(); i++) {
            var dimension = described.dimensions().get(i).dimension();
            columns.add(new Labelled(dimension.id().value(), dimension.label(), "/dimensions/" + i + "/label"));
        }
        for (int i = 0; i < described.measures().size(); i++) {
            var measure = described.measures().get(i).measure();
            columns.add(new Labelled(
                    DimensionId.MEASURE + "=" + measure.code(), measure.label(), "/measures/" + i + "/label"));
        }
        tell(columns, Message.of("outside.labels-of-table"));
    }

    private void checkCategories() {
        for (int i = 0; i < described.dimensions().size(); i++) {
            DimensionInFile dimension = described.dimensions().get(i);
            List<Labelled> categories = new ArrayList<>();
            for (Category category : dimension.dimension().codes().categories()) {
                categories.add(new Labelled(
                        category.code().value(),
                        category.label(),
                        "/dimensions/" + i + "/categories/" + categories.size() + "/label"));
            }
            tell(
                    categories,
                    Message.of(
                            "outside.labels-of-dimension",
                            dimension.dimension().id().value()));
        }
    }

    private void tell(List<Labelled> all, Message where) {
        EqualLabels.among(all.stream().filter(Labelled::isRead).toList(), Labelled::label)
                .forEach(equal -> faults.inDescription(
                        equal.second().pointer(),
                        "label-twice",
                        Message.of(
                                "outside.label-twice",
                                where,
                                equal.first().name(),
                                equal.second().name(),
                                Message.of(equal.language() == Language.NL ? "outside.dutch" : "outside.english"),
                                equal.label().strip())));
    }
}
