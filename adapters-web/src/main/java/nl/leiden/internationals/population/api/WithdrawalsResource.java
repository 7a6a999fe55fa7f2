package nl.leiden.internationals.population.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.figures.PublishedTable;
import nl.leiden.internationals.population.figures.TableVintage;
import nl.leiden.internationals.population.outside.OutsideTable;
import nl.leiden.internationals.population.outside.OutsideVersion;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.usecase.ReadOutsideTables;
import nl.leiden.internationals.population.usecase.ReadPublications;
import nl.leiden.internationals.site.Json;
import nl.leiden.internationals.site.Paged;
import nl.leiden.internationals.site.Paging;
import nl.leiden.internationals.site.Parameters;
import nl.leiden.internationals.site.Problem;
import org.jspecify.annotations.Nullable;

/** The figures that were published and taken back, ours and those of others: of which date, when and why. */
@Path(Paths.API + "/withdrawals")
@Singleton
@ForEverybody
public class WithdrawalsResource {

    private final Answers answers;
    private final ReadPublications publications;
    private final ReadOutsideTables outsideTables;
    private final InstantSource clock;

    @Inject
    public WithdrawalsResource(
            Answers answers, ReadPublications publications, ReadOutsideTables outsideTables, InstantSource clock) {
        this.answers = answers;
        this.publications = publications;
        this.outsideTables = outsideTables;
        this.clock = clock;
    }

    private record Withdrawals(List<WithdrawalView> withdrawals, Paged.View page, Paged.Links links) {}

    /**
     * One of them; who did it is nobody's business.
     *
     * @param release of figures counted from the register; null for a version of a table of others
     * @param table of others; null for a release
     * @param version of that table; null for a release
     * @param referenceDate on which people were counted
     * @param replacedBy the release whose figures of the same date are public now, or the version of the table that is
     */
    private record WithdrawalView(
            @Nullable String release,
            @Nullable String table,
            @Nullable String version,
            String referenceDate,
            String publishedAt,
            String withdrawnAt,
            Names reason,
            @Nullable String replacedBy) {

        static WithdrawalView of(Release.Withdrawn withdrawn, PublishedFigures figures) {
            return new WithdrawalView(
                    withdrawn.id().toString(),
                    null,
                    null,
                    withdrawn.id().referenceDate().toString(),
                    withdrawn.publication().toString(),
                    withdrawn.withdrawn().at().toString(),
                    Names.of(withdrawn.why()),
                    vintage(
                            figures.counted().stream(),
                            withdrawn.id().referenceDate().toString()));
        }

        static WithdrawalView of(OutsideVersion.Withdrawn withdrawn, OutsideTable was, PublishedFigures figures) {
            return new WithdrawalView(
                    null,
                    withdrawn.id().table().value(),
                    withdrawn.id().name(),
                    was.definition().referenceDate().toString(),
                    withdrawn.imported().at().toString(),
                    withdrawn.withdrawn().at().toString(),
                    Names.of(withdrawn.why()),
                    figures.find(withdrawn.id().table().value())
                            .map(table -> table.vintages().getLast().id())
                            .orElse(null));
        }

        private static @Nullable String vintage(Stream<? extends PublishedTable> tables, String referenceDate) {
            return tables.flatMap(table -> table.vintages().stream())
                    .filter(vintage -> vintage.referenceDate().equals(referenceDate))
                    .findFirst()
                    .map(TableVintage::id)
                    .orElse(null);
        }
    }

    @GET
    public Response withdrawals(@Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri.getQueryParameters(), Paging.PAGE, Paging.PAGE_SIZE);
        Paging paging = Paging.read(parameters, uri);
        Optional<Problem> problem = parameters.problem();
        if (problem.isPresent()) {
            return problem.get().response();
        }
        PublishedFigures figures = answers.figures();
        Paged<WithdrawalView> page = paging.of(newestFirst(figures));
        return page.linked(answers.answer(
                headers,
                figures,
                "withdrawals " + page.links().self(),
                MediaType.APPLICATION_JSON_TYPE,
                out -> out.write(Json.bytes(new Withdrawals(page.items(), page.view(), page.links())))));
    }

    private List<WithdrawalView> newestFirst(PublishedFigures figures) {
        Instant now = clock.instant();
        return Stream.concat(
                        publications.at(now).stream()
                                .filter(Release.Withdrawn.class::isInstance)
                                .map(Release.Withdrawn.class::cast)
                                .map(withdrawn -> WithdrawalView.of(withdrawn, figures)),
                        outsideTables.all(now).stream()
                                .filter(OutsideVersion.Withdrawn.class::isInstance)
                                .map(OutsideVersion.Withdrawn.class::cast)
                                .map(withdrawn -> WithdrawalView.of(
                                        withdrawn, outsideTables.table(withdrawn.published()), figures)))
                .sorted(Comparator.comparing((WithdrawalView view) -> Instant.parse(view.withdrawnAt()))
                        .reversed())
                .toList();
    }
}
