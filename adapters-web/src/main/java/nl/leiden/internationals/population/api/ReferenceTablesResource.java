package nl.leiden.internationals.population.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.leiden.internationals.accounts.OnlyFor;
import nl.leiden.internationals.accounts.Role;
import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.formats.DistrictOutlines;
import nl.leiden.internationals.population.register.NationalityTable;
import nl.leiden.internationals.population.register.ResidenceTitleTable;
import nl.leiden.internationals.population.register.TableReading;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.usecase.LoadDistrictOutlines;
import nl.leiden.internationals.population.usecase.LoadReferenceTable;
import nl.leiden.internationals.population.usecase.ReadDistrictOutlines;
import nl.leiden.internationals.population.usecase.ReadReferenceData;
import nl.leiden.internationals.population.usecase.ReferenceData;
import nl.leiden.internationals.population.usecase.TableLoading;
import nl.leiden.internationals.site.Json;
import nl.leiden.internationals.site.Parameters;
import nl.leiden.internationals.site.Problem;
import nl.leiden.internationals.site.ProblemError;
import nl.leiden.internationals.site.ProblemType;
import nl.leiden.internationals.site.Takes;
import nl.leiden.internationals.site.TakesFile;
import nl.leiden.internationals.site.Texts;

/** What an administrator can replace by something newer: national tables of the register authority, and the outlines of districts. */
@Path(Paths.API + "/reference-tables")
@Singleton
@OnlyFor(Role.ADMIN)
public class ReferenceTablesResource {

    /** The longest national table is a few dozen kilobytes. */
    private static final int LONGEST_TABLE = 4 << 20;

    private static final String NATIONALITIES = "nationalities";
    private static final String RESIDENCE_TITLES = "residence-titles";
    private static final String DISTRICT_OUTLINES = "district-outlines";
    private static final List<String> TABLES = List.of(NATIONALITIES, RESIDENCE_TITLES, DISTRICT_OUTLINES);

    private final LoadReferenceTable loadReferenceTable;
    private final ReadReferenceData readReferenceData;
    private final LoadDistrictOutlines loadDistrictOutlines;
    private final ReadDistrictOutlines readDistrictOutlines;
    private final Answers answers;
    private final InstantSource clock;

    @Inject
    public ReferenceTablesResource(
            LoadReferenceTable loadReferenceTable,
            ReadReferenceData readReferenceData,
            LoadDistrictOutlines loadDistrictOutlines,
            ReadDistrictOutlines readDistrictOutlines,
            Answers answers,
            InstantSource clock) {
        this.loadReferenceTable = loadReferenceTable;
        this.readReferenceData = readReferenceData;
        this.loadDistrictOutlines = loadDistrictOutlines;
        this.readDistrictOutlines = readDistrictOutlines;
        this.answers = answers;
        this.clock = clock;
    }

    private record ReferenceTables(List<ReferenceTableView> referenceTables) {}

    private record ReferenceTableView(String id, String version, int codes) {}

    private record LoadedView(
            String id,
            String version,
            int codes,
            List<String> added,
            List<String> missing,
            List<String> lackingCountry) {}

    @GET
    public Response referenceTables() {
        ReferenceData data = readReferenceData.read();
        List<ReferenceTableView> tables = new ArrayList<>(List.of(
                new ReferenceTableView(
                        NATIONALITIES,
                        data.nationalities().version(),
                        data.nationalities().size()),
                new ReferenceTableView(
                        RESIDENCE_TITLES,
                        data.residenceTitles().version(),
                        data.residenceTitles().all().size())));
        readDistrictOutlines.read().ifPresent(loaded -> {
            if (DistrictOutlines.parse(loaded.geoJson()) instanceof DistrictOutlines.Reading.Read read) {
                tables.add(new ReferenceTableView(
                        DISTRICT_OUTLINES,
                        loaded.version(),
                        read.outlines().districts().size()));
            }
        });
        return json(new ReferenceTables(tables));
    }

    @PUT
    @Path("{table}")
    @TakesFile
    @Takes({"text/csv", "application/octet-stream", "application/geo+json"})
    public Response load(@PathParam("table") String table, InputStream body, @Context UriInfo uri) throws IOException {
        Parameters parameters = new Parameters(uri.getQueryParameters(), "version");
        String version = parameters
                .find("version", Message.of("expected.version"), ReferenceTablesResource::version)
                .orElseGet(
                        () -> LocalDate.ofInstant(clock.instant(), Texts.CLOCK).toString());
        if (!TABLES.contains(table)) {
            return Problem.of(
                            ProblemType.NOT_FOUND,
                            Message.of("problem.unknown-reference-table", table, String.join(", ", TABLES)))
                    .response();
        }
        byte[] file = body.readNBytes(LONGEST_TABLE + 1);
        if (file.length > LONGEST_TABLE) {
            return Problem.of(ProblemType.UPLOAD_TOO_LARGE, Message.of("problem.upload-longer-than", LONGEST_TABLE))
                    .response();
        }
        if (!parameters.errors().isEmpty()) {
            whyUnreadable(table, file).ifPresent(why -> parameters.add(ProblemError.of(ProblemError.In.BODY, "", why)));
            return Problem.of(parameters.errors()).response();
        }
        return switch (table) {
            case NATIONALITIES -> answer(table, version, loadReferenceTable.loadNationalities(version, file));
            case RESIDENCE_TITLES -> answer(table, version, loadReferenceTable.loadResidenceTitles(version, file));
            default -> loadOutlines(version, file);
        };
    }

    private static Optional<Message> whyUnreadable(String table, byte[] file) {
        return switch (table) {
            case NATIONALITIES ->
                NationalityTable.parse(table, file) instanceof TableReading.Unreadable<NationalityTable> unreadable
                        ? Optional.of(unreadable.expectation())
                        : Optional.empty();
            case RESIDENCE_TITLES ->
                ResidenceTitleTable.parse(table, file)
                                instanceof TableReading.Unreadable<ResidenceTitleTable> unreadable
                        ? Optional.of(unreadable.expectation())
                        : Optional.empty();
            default ->
                DistrictOutlines.parse(file) instanceof DistrictOutlines.Reading.Unreadable unreadable
                        ? Optional.of(unreadable.why())
                        : Optional.empty();
        };
    }

    private Response loadOutlines(String version, byte[] file) {
        return switch (DistrictOutlines.parse(file)) {
            case DistrictOutlines.Reading.Unreadable unreadable ->
                Problem.of(ProblemType.NOT_PROCESSABLE, unreadable.why()).response();
            case DistrictOutlines.Reading.Read read ->
                answer(
                        DISTRICT_OUTLINES,
                        version,
                        loadDistrictOutlines.load(
                                version,
                                file,
                                read.outlines().districts().stream()
                                        .map(Code::value)
                                        .collect(Collectors.toSet())));
        };
    }

    private static String version(String text) {
        if (!text.matches("[\\w .-]{1,40}")) {
            throw new IllegalArgumentException("not a name for a version: '" + text + "'");
        }
        return text;
    }

    private Response answer(String table, String version, TableLoading loading) {
        return switch (loading) {
            case TableLoading.Refused refused ->
                Problem.of(ProblemType.NOT_PROCESSABLE, refused.why()).response();
            case TableLoading.Loaded loaded -> {
                answers.forget();
                yield json(new LoadedView(
                        table, version, loaded.codes(), loaded.added(), loaded.missing(), loaded.lackingCountry()));
            }
        };
    }

    private static Response json(Object view) {
        return Response.ok(Json.bytes(view), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
