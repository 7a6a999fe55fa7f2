package nl.leiden.internationals.population.pages;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.population.api.DataFormat;
import nl.leiden.internationals.population.api.Paths;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.pxweb.PxAddresses;
import nl.leiden.internationals.population.tables.Dimension;
import nl.leiden.internationals.population.tables.TableId;
import nl.leiden.internationals.population.tables.TableRegister;
import nl.leiden.internationals.site.Frame;
import nl.leiden.internationals.site.Installation;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.Publisher;
import org.jspecify.annotations.Nullable;

/**
 * How to get the figures into other programs.
 *
 * @param base address that all others begin with
 * @param table title of the table in the examples
 * @param saving how a selection is saved
 * @param saved where the page of a saved selection stands, with its id left open
 * @param citation how the table of the examples is cited; null before the first publication
 * @param publisher whom to ask, with an address to write to if there is one
 */
public record UsePage(
        Frame frame,
        String base,
        String table,
        List<Example> examples,
        List<FormatLine> formats,
        Example saving,
        String saved,
        List<Door> doors,
        @Nullable Cited citation,
        Publisher publisher) {

    /** A few lines to copy, for one program. */
    public record Example(String program, String id, String code) {}

    /** A format and how to ask for it. */
    public record FormatLine(String label, String code, String mediaType, String address) {}

    /** A way in for programs. */
    public record Door(String name, String what, String address, List<Link> links) {}

    /** Where to read on. */
    public record Link(String label, String address) {}

    /** @param citation of the table that the examples read; null before the first publication */
    static UsePage of(Frame frame, PublishedFigures figures, @Nullable Cited citation, Installation installation) {
        URI base = installation.address();
        Optional<PublishedTable> example = example(figures);
        TableId id = example.map(PublishedTable::id).orElse(TableRegister.BY_NATIONALITY);
        String data = base + Paths.data(id);
        return new UsePage(
                frame,
                base.toString(),
                example.map(table -> frame.texts().of(table.title())).orElse(id.value()),
                examples(base, data, example.map(table -> table.dimensions().getFirst()), frame),
                Arrays.stream(DataFormat.values())
                        .flatMap(format -> line(format, id, figures, frame).stream())
                        .toList(),
                saving(base, id, example, frame),
                frame.to(Place.SAVED_QUERY, "") + "{id}",
                doors(base, frame),
                citation,
                installation.publisher());
    }

    /** The table that the examples read; empty before the first publication. */
    static Optional<PublishedTable> example(PublishedFigures figures) {
        return figures.find(TableRegister.BY_NATIONALITY.value())
                .or(() -> figures.tables().stream().findFirst());
    }

    /** With the table of the examples if it has the format, else with another that has; empty if none has. */
    private static Optional<FormatLine> line(
            DataFormat format, TableId example, PublishedFigures figures, Frame frame) {
        List<TableId> having = figures.tables().stream()
                .filter(table -> DataFormat.of(table).contains(format))
                .map(PublishedTable::id)
                .toList();
        if (having.isEmpty() && !figures.isEmpty()) {
            return Optional.empty();
        }
        TableId shown = having.isEmpty() || having.contains(example) ? example : having.getFirst();
        return Optional.of(new FormatLine(
                format.label(),
                format.code(),
                format.mediaType().getType() + "/" + format.mediaType().getSubtype(),
                Paths.data(shown) + "?" + format.asFile() + "&lang="
                        + frame.language().tag()));
    }

    /** They read the finest level of a dimension: with its totals among the rest, the largest would be these. */
    private static List<Example> examples(URI base, String data, Optional<Dimension> first, Frame frame) {
        String lang = "lang=" + frame.language().tag();
        String dimension = first.map(d -> d.id().value()).orElse("nationality");
        String finest = dimension
                + '='
                + first.map(Dimension::levels)
                        .filter(levels -> !levels.isEmpty())
                        .map(levels -> "level(" + levels.getLast().id() + ')')
                        .orElse("*");
        String csv = data + '?' + finest + "&format=csv&" + lang;
        String file = data + '?' + finest + '&' + DataFormat.CSV.asFile() + '&' + lang;
        return List.of(
                new Example("R", "r", """
                        figures <- read.csv("%s", comment.char = "#", colClasses = c(%s = "character"))
                        newest <- subset(figures, year == max(year))
                        head(newest[order(-newest$value), ], 10)""".formatted(file, dimension)),
                new Example("Python (pandas)", "pandas", """
                        import pandas
                        figures = pandas.read_csv("%s", comment="#", dtype={"%s": str})
                        print(figures.pivot_table("value", "%s_label", "year"))""".formatted(file, dimension, dimension)),
                new Example("Python", "python", """
                        import csv, io, urllib.request
                        lines = io.TextIOWrapper(urllib.request.urlopen("%s"), "utf-8")
                        figures = list(csv.DictReader(line for line in lines if not line.startswith("#")))""".formatted(file)),
                new Example("Excel, Power BI", "excel", """
                        let Source = Web.Contents("%s"),
                            Figures = Csv.Document(Source, [Delimiter = ",", Encoding = 65001])
                        in Table.PromoteHeaders(Figures)""".formatted(csv)),
                new Example("JavaScript", "javascript", """
                        import JSONstat from "jsonstat-toolkit";
                        const table = await JSONstat("%s");
                        console.log(table.label, table.toTable({ type: "arrobj" }));""".formatted(data + "?" + lang)),
                new Example("curl", "curl", """
                        curl '%s'
                        curl '%s'
                        curl --output figures.csv '%s'""".formatted(
                                base + Paths.API + "/tables?" + lang, data + "?year=*&measure=*&" + lang, file)));
    }

    /** It names the dimension that all examples read; any other is held at its total. */
    private static Example saving(URI base, TableId table, Optional<PublishedTable> example, Frame frame) {
        return new Example("curl", "saving", """
                curl --header 'Content-Type: application/json' --data '{
                  "table": "%s",
                  "keeping": "frozen",
                  "selection": [
                    {"variableCode": "%s", "valueCodes": ["*"]},
                    {"variableCode": "year", "valueCodes": ["top(1)"]},
                    {"variableCode": "measure", "valueCodes": ["%s"]}
                  ]
                }' '%s'""".formatted(
                table,
                example.map(t -> t.dimensions().getFirst().id().value()).orElse("nationality"),
                example.map(t -> t.measures().getFirst().code().value()).orElse("count"),
                base + Paths.API + "/saved-queries?lang=" + frame.language().tag()));
    }

    private static List<Door> doors(URI base, Frame frame) {
        String lang = "?lang=" + frame.language().tag();
        return List.of(
                new Door(
                        "REST API",
                        frame.say("use.api"),
                        base + Paths.API,
                        List.of(
                                new Link("OpenAPI", Paths.API + "/openapi.json"),
                                new Link(frame.say("use.all-tables"), Paths.API + "/tables" + lang),
                                new Link(frame.say("problems.title"), frame.to(Place.PROBLEMS)))),
                new Door(
                        "PxWebApi 2",
                        frame.say("use.px-web"),
                        base + PxAddresses.ROOT,
                        List.of(
                                new Link("config", PxAddresses.ROOT + "/config"),
                                new Link(frame.say("use.all-tables"), PxAddresses.ROOT + "/tables" + lang))),
                new Door(
                        "DCAT-AP-NL",
                        frame.say("use.catalogue"),
                        base + "/catalog",
                        List.of(
                                new Link("Turtle", "/catalog?format=turtle"),
                                new Link("JSON-LD", "/catalog?format=json-ld"))),
                new Door(
                        "iCalendar, Atom",
                        frame.say("use.news"),
                        base + Paths.changes(),
                        List.of(
                                new Link(frame.say("publications.title"), frame.to(Place.PUBLICATIONS)),
                                new Link("iCalendar", CalendarPage.subscription(frame.language())),
                                new Link("Atom", Paths.changes() + lang + "&format=atom"))));
    }
}
