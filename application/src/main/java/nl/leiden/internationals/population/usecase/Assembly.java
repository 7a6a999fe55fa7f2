package nl.leiden.internationals.population.usecase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.leiden.internationals.population.figures.PublishedFigures;
import nl.leiden.internationals.population.figures.PublishedVintage;
import nl.leiden.internationals.population.figures.StateHistory;
import nl.leiden.internationals.population.figures.Vintage;
import nl.leiden.internationals.population.figures.WithdrawnPart;
import nl.leiden.internationals.population.port.Vintages;
import nl.leiden.internationals.population.release.PublicState;
import nl.leiden.internationals.population.release.Release;
import nl.leiden.internationals.population.release.ReleaseId;
import nl.leiden.internationals.population.tables.Note;
import nl.leiden.internationals.population.tables.TableId;

/** Puts the tables of a state together from the vintages of its releases, which are read from the store once. */
final class Assembly {

    private final Vintages stored;
    private final Map<ReleaseId, List<Vintage>> kept = new ConcurrentHashMap<>();

    Assembly(Vintages stored) {
        this.stored = stored;
    }

    /**
     * Of what a state consists; two states of the same parts read the same.
     *
     * @param left what can be read still
     * @param lost what was withdrawn since
     * @param gone what had been withdrawn when the state came
     */
    record Parts(Set<ReleaseId> left, Set<ReleaseId> lost, Set<ReleaseId> gone) {

        Parts {
            left = Set.copyOf(left);
            lost = Set.copyOf(lost);
            gone = Set.copyOf(gone);
        }

        static Parts of(PublicState state, List<Release> releases) {
            Set<ReleaseId> lost = new HashSet<>(state.seen());
            state.releases().forEach(lost::remove);
            return new Parts(Set.copyOf(state.releases()), lost, gone(releases, state.at()));
        }

        /** As readers saw it. */
        static Parts asSeen(PublicState state, List<Release> releases) {
            return new Parts(Set.copyOf(state.seen()), Set.of(), gone(releases, state.at()));
        }

        static Parts now(List<ReleaseId> published, List<Release> releases) {
            return new Parts(Set.copyOf(published), Set.of(), gone(releases, Instant.MAX));
        }

        private static Set<ReleaseId> gone(List<Release> releases, Instant until) {
            return withdrawn(releases)
                    .filter(release -> !release.withdrawn().at().isAfter(until))
                    .map(Release.Withdrawn::id)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** What these releases, withdrawn or not, have of a table, in their order. */
    List<Vintage> vintages(String table, List<ReleaseId> of) {
        return of.stream()
                .flatMap(release -> kept(release).stream())
                .filter(vintage -> vintage.definition().id().value().equals(table))
                .toList();
    }

    /** The tables of which these releases have something. */
    List<TableId> tables(List<ReleaseId> of) {
        return of.stream()
                .flatMap(release -> kept(release).stream())
                .map(vintage -> vintage.definition().id())
                .distinct()
                .toList();
    }

    /** Puts the tables of a state together from all their cells, which is dear. */
    PublishedFigures figures(Parts wanted, List<Release> releases) {
        return PublishedFigures.of(published(wanted.left(), releases), history(wanted, releases));
    }

    private List<PublishedVintage> published(Set<ReleaseId> wanted, List<Release> releases) {
        List<PublishedVintage> all = new ArrayList<>();
        for (Release release : releases) {
            if (wanted.contains(release.id())) {
                Map<TableId, Vintage> before = before(release.id(), releases);
                for (Vintage vintage : kept(release.id())) {
                    all.add(new PublishedVintage(
                            vintage,
                            release.publicSince().orElseThrow(),
                            release.origin().reason(),
                            before.get(vintage.definition().id())));
                }
            }
        }
        return all;
    }

    /** The vintages that readers saw before a revision, unless they were withdrawn. */
    private Map<TableId, Vintage> before(ReleaseId revision, List<Release> releases) {
        return releases.stream()
                .filter(r -> r instanceof Release.Superseded superseded
                        && superseded.by().equals(revision))
                .findFirst()
                .map(superseded -> kept(superseded.id()).stream()
                        .collect(Collectors.toMap(v -> v.definition().id(), v -> v)))
                .orElse(Map.of());
    }

    /** What is stored never changes, so it is read once. */
    private List<Vintage> kept(ReleaseId release) {
        return kept.computeIfAbsent(release, stored::of);
    }

    private StateHistory history(Parts parts, List<Release> releases) {
        Map<TableId, List<Note>> notes = new HashMap<>();
        Map<TableId, Instant> withdrawnAt = new HashMap<>();
        withdrawn(releases)
                .forEach(release -> tables(List.of(release.id())).forEach(table -> {
                    if (parts.lost().contains(release.id())) {
                        notes.computeIfAbsent(table, id -> new ArrayList<>()).add(WithdrawnPart.note(release));
                    }
                    if (parts.gone().contains(release.id())) {
                        withdrawnAt.merge(table, release.withdrawn().at(), (a, b) -> a.isAfter(b) ? a : b);
                    }
                }));
        return new StateHistory(notes, published(parts.lost(), releases), withdrawnAt);
    }

    private static Stream<Release.Withdrawn> withdrawn(List<Release> releases) {
        return releases.stream().filter(Release.Withdrawn.class::isInstance).map(Release.Withdrawn.class::cast);
    }
}
