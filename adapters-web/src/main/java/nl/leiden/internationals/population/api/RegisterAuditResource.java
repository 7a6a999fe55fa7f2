package nl.leiden.internationals.population.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import nl.leiden.internationals.accounts.OnlyFor;
import nl.leiden.internationals.accounts.Role;
import nl.leiden.internationals.population.disclosure.RegisterAudit;
import nl.leiden.internationals.population.register.ReferenceDate;
import nl.leiden.internationals.population.tables.Code;
import nl.leiden.internationals.population.usecase.AuditRegister;
import nl.leiden.internationals.population.usecase.DraftFigures;
import nl.leiden.internationals.population.usecase.ReadReleases;
import nl.leiden.internationals.site.Json;
import nl.leiden.internationals.site.Place;
import nl.leiden.internationals.site.Texts;
import nl.leiden.internationals.site.Visit;

/** Whether the noise survives everything that is published at once, table by table, and how well the figures of each release keep secrets. */
@Path(Paths.API + "/register-audit")
@Singleton
@OnlyFor({Role.PUBLISHER, Role.PRIVACY})
public class RegisterAuditResource {

    private final AuditRegister auditRegister;
    private final ReadReleases releases;
    private final DraftFigures draftFigures;
    private final InstantSource clock;
    private final Visit visit;

    @Inject
    public RegisterAuditResource(
            AuditRegister auditRegister,
            ReadReleases releases,
            DraftFigures draftFigures,
            InstantSource clock,
            Visit visit) {
        this.auditRegister = auditRegister;
        this.releases = releases;
        this.draftFigures = draftFigures;
        this.clock = clock;
        this.visit = visit;
    }

    private record AuditView(
            double leastVarianceAllowed, List<AuditedTableView> tables, List<AuditedReleaseView> releases) {}

    private record AuditedTableView(
            String table,
            int cells,
            List<String> weakestCell,
            BigDecimal leastVariance,
            int identities,
            double leastVarianceAllowed,
            String verdict,
            String verdictText) {

        static AuditedTableView of(RegisterAudit.AuditedTable audited, Texts texts) {
            Judged judged = Judged.as(audited.verdict(), texts);
            return new AuditedTableView(
                    audited.table().value(),
                    audited.cells(),
                    audited.weakest().stream().map(Code::value).toList(),
                    audited.verdict().aboveBound(audited.leastVariance(), 3),
                    audited.identities(),
                    RegisterAudit.LEAST_VARIANCE,
                    judged.verdict(),
                    judged.verdictText());
        }
    }

    /** The tables as they would be counted today, under the parameters in force. */
    @GET
    public Response audit() {
        RegisterAudit audit = auditRegister.audit(new ReferenceDate(LocalDate.ofInstant(clock.instant(), Texts.CLOCK)));
        return Response.ok(
                        Json.bytes(new AuditView(
                                RegisterAudit.LEAST_VARIANCE,
                                audit.tables().stream()
                                        .map(table -> AuditedTableView.of(table, visit.texts()))
                                        .toList(),
                                releases.all().stream()
                                        .flatMap(release -> draftFigures.quality(release).stream()
                                                .map(quality -> AuditedReleaseView.of(release, quality, visit.texts())))
                                        .toList())),
                        MediaType.APPLICATION_JSON_TYPE)
                .header(
                        HttpHeaders.LINK,
                        '<' + Place.AUDIT.at().in(visit.language())
                                + ">; rel=\"alternate\"; type=\"text/html\"; hreflang=\""
                                + visit.language().tag() + '"')
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
