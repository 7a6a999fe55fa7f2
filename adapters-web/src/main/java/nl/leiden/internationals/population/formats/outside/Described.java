package nl.leiden.internationals.population.formats.outside;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.population.figures.CellStatus;
import nl.leiden.internationals.population.figures.Measure;
import nl.leiden.internationals.population.figures.Source;
import nl.leiden.internationals.population.outside.OddFigure;
import nl.leiden.internationals.population.outside.OutsideDefinition;
import nl.leiden.internationals.population.outside.SeriesPeriod;
import nl.leiden.internationals.population.outside.Yardstick;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.Note;
import nl.leiden.internationals.population.tables.TableId;
import org.jspecify.annotations.Nullable;

/**
 * What a description says: everything about a table but its periods and cells, which stand in the data, and where in the data things
 * stand.
 *
 * @param timeLabel over the periods; null for the usual word
 * @param notes as they stand, for what they are about may be a period
 * @param reason of a version after the first
 * @param layout of the data
 */
record Described(
        TableId id,
        BilingualText title,
        BilingualText description,
        List<DimensionInFile> dimensions,
        @Nullable BilingualText timeLabel,
        List<MeasureInFile> measures,
        JsonNode notes,
        Source source,
        LocalDate referenceDate,
        @Nullable Yardstick yardstick,
        @Nullable BilingualText reason,
        Layout layout) {

    /** A dimension, the column that holds its codes, and what each code in the file stands for. */
    record DimensionInFile(Dimension dimension, String column, Map<String, Integer> positions) {}

    /**
     * A measure and the column that holds its figures.
     *
     * @param statusColumn beside it; null if the description names none
     * @param decimalsKnown false if the description does not say how many decimals it has, which is a fault of the description alone
     * @param belowZero whether its figures may be negative, as those of a change or a balance
     */
    record MeasureInFile(
            Measure measure, String column, @Nullable String statusColumn, boolean decimalsKnown, boolean belowZero) {

        private static final Set<String> PER_CENT = Set.of("%", "procent", "percent", "per cent", "pct");

        /** Whether it is a part of something, so that more than a hundred per cent is odd; a change may well be more. */
        boolean isShare() {
            return kind() == OddFigure.Kind.SHARE;
        }

        static boolean isPerCent(String unit) {
            return PER_CENT.contains(unit.toLowerCase(Locale.ROOT));
        }

        OddFigure.Kind kind() {
            if (belowZero) {
                return OddFigure.Kind.BALANCE;
            }
            return isPerCent(measure.unit().en()) ? OddFigure.Kind.SHARE : OddFigure.Kind.COUNT;
        }
    }

    /**
     * Where things stand in the data.
     *
     * @param statLine whether other columns may be left out, as in the wide files of StatLine
     * @param timeColumn with the periods
     * @param measureColumn with the codes of measures, where each figure has a line of its own; null where each measure has a column
     * @param valueColumn with the figures in that case
     * @param ignored columns that are left out
     * @param statuses what a word in a column of statuses stands for, besides the codes of the monitor
     * @param missing what a text in the place of a figure stands for
     * @param status of figures that have none
     * @param statusOfPeriod the same for the figures of one period, by code
     */
    record Layout(
            boolean statLine,
            String timeColumn,
            @Nullable String measureColumn,
            String valueColumn,
            Set<String> ignored,
            Map<String, CellStatus> statuses,
            Map<String, CellStatus> missing,
            CellStatus status,
            Map<String, CellStatus> statusOfPeriod) {}

    List<Dimension> dimensionsAlone() {
        return dimensions.stream().map(DimensionInFile::dimension).toList();
    }

    /** What stands over these periods. */
    BilingualText timeLabel(List<SeriesPeriod> periods) {
        return timeLabel == null ? periods.getFirst().kind().label() : timeLabel;
    }

    OutsideDefinition over(List<SeriesPeriod> periods, List<Note> read) {
        return new OutsideDefinition(
                id,
                title,
                description,
                dimensionsAlone(),
                timeLabel(periods),
                periods,
                measures.stream().map(MeasureInFile::measure).toList(),
                read,
                source,
                referenceDate,
                yardstick);
    }
}
