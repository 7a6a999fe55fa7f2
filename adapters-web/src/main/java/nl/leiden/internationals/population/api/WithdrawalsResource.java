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
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import nl.leiden.internationals.accounts.ForEverybody;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.figures.TableVintage;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.usecase.ReadPublications;
import nl.leiden.internationals.site.Json;
import nl.leiden.internationals.site.Paged;
import nl.leiden.internationals.site.Paging;
import nl.leiden.internationals.site.Parameters;
import nl.leiden.internationals.site.Problem;
import org.jspecify.annotations.Nullable;

/** The figures that were published and taken back: of which date, when and why. */
@Path(Paths.API + "/withdrawals")
@Singleton
@ForEverybody
public class WithdrawalsResource {

    private final Answers answers;
    private final ReadPublications publications;
    private final InstantSource clock;

    @Inject
    public WithdrawalsResource(Answers answers, ReadPublications publications, InstantSource clock) {
        this.answers = answers;
        this.publications = publications;
        this.clock = clock;
    }

    private record Withdrawals(List<WithdrawalView> withdrawals, Paged.View page, Paged.Links links) {}

    /**
     * One of them; who did it is nobody's business.
     *
     * @param replacedBy the release whose figures of the same date are public now
     */
    private record WithdrawalView(
            String release,
            String referenceDate,
            String publishedAt,
            String withdrawnAt,
            Names reason,
            @Nullable String replacedBy) {

        static WithdrawalView of(Release.Withdrawn withdrawn, PublishedFigures figures) {
            return new WithdrawalView(
                    withdrawn.id().toString(),
                    withdrawn.id().referenceDate().toString(),
                    withdrawn.publication().toString(),
                    withdrawn.withdrawn().at().toString(),
                    Names.of(withdrawn.why()),
                    replacement(withdrawn, figures).orElse(null));
        }

        private static Optional<String> replacement(Release.Withdrawn withdrawn, PublishedFigures figures) {
            return figures.counted().stream()
                    .flatMap(table -> table.vintages().stream())
                    .filter(vintage -> vintage.referenceDate()
                            .equals(withdrawn.id().referenceDate().toString()))
                    .findFirst()
                    .map(TableVintage::id);
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
        Paged<WithdrawalView> page = paging.of(publications.at(clock.instant()).stream()
                        .filter(Release.Withdrawn.class::isInstance)
                        .map(Release.Withdrawn.class::cast)
                        .toList())
                .map(withdrawn -> WithdrawalView.of(withdrawn, figures));
        return page.linked(answers.answer(
                headers,
                figures,
                "withdrawals " + page.links().self(),
                MediaType.APPLICATION_JSON_TYPE,
                out -> out.write(Json.bytes(new Withdrawals(page.items(), page.view(), page.links())))));
    }
}
