package nl.leiden.internationals.population.pxweb;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.formats.FigureCsv;
import nl.leiden.internationals.population.formats.FigureFormat;
import nl.leiden.internationals.population.formats.FigureHtml;
import nl.leiden.internationals.population.formats.FigurePx;
import nl.leiden.internationals.population.formats.FigureXlsx;
import nl.leiden.internationals.population.formats.Labels;
import nl.leiden.internationals.population.formats.Layout;
import nl.leiden.internationals.population.formats.Separator;
import nl.leiden.internationals.population.queries.Chosen;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.ProblemError.In;

/**
 * In which format an answer is given, and how it is written.
 *
 * @param parameters that do not contradict each other and are for this format
 */
record Output(PxFormat format, Set<OutputParameter> parameters) {

    static final String FORMAT = "outputFormat";
    static final String PARAMETERS = "outputFormatParams";

    static final Output USUAL = new Output(PxFormat.JSON_STAT2, Set.of());

    Output {
        parameters = parameters.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(parameters));
    }

    /**
     * The output that a client asks for.
     *
     * @param format null for the default
     * @param in where both stand in the request
     * @param errors to which everything that is wrong is added
     */
    static Output read(
            Optional<String> format, List<String> parameters, Output otherwise, In in, List<ProblemError> errors) {
        if (format.isEmpty() && parameters.isEmpty()) {
            return otherwise;
        }
        Optional<PxFormat> found = format.map(PxFormat::find).orElse(Optional.of(otherwise.format()));
        if (found.isEmpty()) {
            errors.add(new ProblemError(
                    in,
                    FORMAT,
                    "format-not-offered",
                    Message.of("pxweb.format-not-offered", format.orElse(""), PxFormat.codes()),
                    PxFormat.codes()));
        }
        Set<OutputParameter> known = EnumSet.noneOf(OutputParameter.class);
        for (String name : parameters) {
            OutputParameter.find(name)
                    .ifPresentOrElse(
                            known::add,
                            () -> errors.add(new ProblemError(
                                    in,
                                    PARAMETERS,
                                    "format-parameter-unknown",
                                    Message.of("pxweb.format-parameter-unknown", name, OutputParameter.codes()),
                                    OutputParameter.codes())));
        }
        contradictions(List.copyOf(known), found, in, errors);
        return new Output(found.orElse(PxFormat.JSON_STAT2), known);
    }

    private static void contradictions(
            List<OutputParameter> sorted, Optional<PxFormat> format, In in, List<ProblemError> errors) {
        for (OutputParameter one : sorted) {
            sorted.stream()
                    .filter(other -> one.compareTo(other) < 0 && one.contradicts(other))
                    .forEach(other -> errors.add(ProblemError.of(
                            in,
                            PARAMETERS,
                            "contradiction",
                            Message.of("problem.contradiction", one.code(), other.code()))));
            format.filter(found -> !one.isFor(found))
                    .ifPresent(found -> errors.add(ProblemError.of(
                            in,
                            PARAMETERS,
                            "contradiction",
                            Message.of("pxweb.format-parameter-not-for", one.code(), found.code()))));
        }
    }

    List<String> parameterNames() {
        return parameters.stream().sorted().map(OutputParameter::code).toList();
    }

    private boolean has(OutputParameter parameter) {
        return parameters.contains(parameter);
    }

    /** What writes it. */
    FigureFormat writer(Chosen chosen, PxDataset dataset) {
        return switch (format) {
            case JSON_STAT2 -> dataset;
            case CSV -> new FigureCsv(labels(Labels.LABELS), separator(), has(OutputParameter.INCLUDE_TITLE));
            case PX -> new FigurePx(new Layout(chosen.stub(), chosen.heading()));
            case XLSX -> new FigureXlsx(labels(Labels.LABELS));
            case HTML ->
                new FigureHtml(
                        labels(Labels.LABELS),
                        new Layout(chosen.stub(), chosen.heading()),
                        has(OutputParameter.INCLUDE_TITLE));
        };
    }

    private Labels labels(Labels otherwise) {
        if (has(OutputParameter.USE_CODES)) {
            return Labels.CODES;
        }
        if (has(OutputParameter.USE_TEXTS)) {
            return Labels.LABELS;
        }
        return has(OutputParameter.USE_CODES_AND_TEXTS) ? Labels.BOTH : otherwise;
    }

    private Separator separator() {
        if (has(OutputParameter.SEPARATOR_TAB)) {
            return Separator.TAB;
        }
        if (has(OutputParameter.SEPARATOR_SPACE)) {
            return Separator.SPACE;
        }
        return has(OutputParameter.SEPARATOR_SEMICOLON) ? Separator.SEMICOLON : Separator.COMMA;
    }
}
