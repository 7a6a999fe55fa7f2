package nl.leiden.internationals.population.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.language.BilingualText;
import nl.leiden.internationals.language.Language;
import nl.leiden.internationals.site.Json;
import nl.leiden.internationals.site.Visit;

/** What changed from each version of the API to the next, the newest first, as it is written in {@code changelog.json}. */
@Path(Paths.API + "/changelog")
@Singleton
@ForEverybody
public class ChangelogResource {

    private static final String FILE = "changelog.json";

    private final Answers answers;
    private final Visit visit;

    @Inject
    public ChangelogResource(Answers answers, Visit visit) {
        this.answers = answers;
        this.visit = visit;
    }

    private record Changelog(List<VersionView> versions) {}

    private record VersionView(String version, String date, List<ChangeView> changes) {}

    private record ChangeView(String kind, String text) {}

    /**
     * One change.
     *
     * @param version of the API that brought it, with its date
     * @param kind {@code added}, {@code changed}, {@code deprecated}, {@code removed} or {@code fixed}
     */
    record Change(String version, String date, String kind, BilingualText text) {}

    @GET
    public Response changelog(@Context HttpHeaders headers) {
        Language language = visit.language();
        return answers.answer(
                headers,
                answers.figures(),
                "changelog " + language,
                MediaType.APPLICATION_JSON_TYPE,
                out -> out.write(Json.bytes(view(changes(), language))));
    }

    private static Changelog view(List<Change> changes, Language language) {
        List<VersionView> versions = new ArrayList<>();
        for (Change change : changes) {
            if (versions.isEmpty() || !versions.getLast().version().equals(change.version())) {
                versions.add(new VersionView(change.version(), change.date(), new ArrayList<>()));
            }
            versions.getLast()
                    .changes()
                    .add(new ChangeView(change.kind(), change.text().in(language)));
        }
        return new Changelog(versions);
    }

    /** All changes, those of the newest version first. */
    static List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (JsonNode version : read().path("versions")) {
            for (JsonNode change : version.path("changes")) {
                changes.add(new Change(
                        version.path("version").asText(),
                        version.path("date").asText(),
                        change.path("kind").asText(),
                        new BilingualText(
                                change.path("nl").asText(), change.path("en").asText())));
            }
        }
        return changes;
    }

    private static JsonNode read() {
        try (InputStream file = ChangelogResource.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("the application lacks " + FILE);
            }
            return Json.readOwn(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }
}
